import { wordKinds } from '../lexer';

/** Ruby's words, and the methods that every object has, by the kind that Rouge is seen to give them. */
export const RUBY_WORDS = wordKinds({
  k:
    'alias BEGIN begin break case class def defined? do else elsif END end ensure for if in next raise redo rescue ' +
    'retry return super then undef unless until when while yield',
  kp:
    'false nil true __FILE__ __LINE__ private public protected module_function attr alias_method include extend ' +
    'loop catch throw',
  nb:
    'self attr_reader attr_writer attr_accessor require require_relative puts print p proc lambda gets format ' +
    'sprintf printf rand srand sleep exit abort at_exit autoload binding block_given? caller eval fork exec system ' +
    'trap open select test warn load freeze instance_variable_get instance_variable_set instance_variables send ' +
    'respond_to? method methods object_id is_a? kind_of? dup clone instance_eval class_eval module_eval const_get ' +
    'const_set private_class_method public_class_method fail global_variables local_variables getc putc readline ' +
    'readlines set_trace_func sub gsub chop chomp split trace_var untrace_var callcc exit! iterator? ' +
    'instance_methods ancestors included_modules name constants const_defined? const_missing class_variables ' +
    'instance_method method_defined? private_method_defined? protected_method_defined? public_method_defined? ' +
    'display equal? eql? hash id inspect instance_of? singleton_methods taint tainted? to_a to_s untaint frozen? ' +
    'method_missing private_instance_methods private_methods protected_instance_methods protected_methods ' +
    'public_instance_methods public_methods syscall',
});
