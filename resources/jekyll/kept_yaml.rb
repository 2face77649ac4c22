# frozen_string_literal: true

require "digest"

# What YAML texts mean, kept from one reading of the site to the next: most of them are the same then, and to parse them
# is most of what a reading takes. Each reading gets objects of its own, since plugins may change them.
module KeptYaml
  @kept = {}
  @reading = nil

  class << self
    # Keeps what is parsed while the site is read, and forgets what it was not asked for.
    def while_reading
      @reading = {}
      yield
      @kept = @reading
    ensure
      @reading = nil
    end

    def of(text, *rest)
      return yield unless @reading && text.is_a?(String)

      key = [Digest::SHA256.digest(text), rest]
      known = @kept[key] || @reading[key]
      value = known ? Marshal.load(known) : yield
      known ||= bytes_of(value)
      @reading[key] = known if known
      value
    end

    # Puts itself before what this Jekyll reads YAML with.
    def take_over
      if Jekyll::Utils.respond_to?(:safe_load_yaml)
        Jekyll::Utils.singleton_class.prepend(OfUtils)
      elsif defined?(SafeYAML)
        SafeYAML.singleton_class.prepend(OfSafeYaml)
      end
    end

    private

    def bytes_of(value)
      Marshal.dump(value)
    rescue TypeError
      nil
    end
  end

  # Debian's Jekyll.
  module OfUtils
    def safe_load_yaml(yaml, *rest)
      KeptYaml.of(yaml, *rest) { super }
    end
  end

  # Every other one.
  module OfSafeYaml
    def load(yaml, *rest)
      text = yaml.respond_to?(:read) ? yaml.read : yaml
      KeptYaml.of(text, *rest) { super(text, *rest) }
    end
  end
end
