# frozen_string_literal: true

# Reads YAML texts as Jekyll reads front matter. A line of JSON in (a text), a line of JSON out: what Ruby makes of it,
# with types told apart, or why it refuses it.
#
# Jekyll's `Utils.safe_load_yaml` is this call of Psych in Debian's Jekyll and in Jekyll from 4.4 on. Before that it is
# SafeYAML, for which an alias without its anchor is nil and `:word` a text; Psych refuses both. What it then gives
# with SafeYAML's answer in those places stands under "lenient".

require 'date'
require 'json'
require 'psych'

PERMITTED = [Date, Time].freeze

# Psych, but for what SafeYAML takes.
class LenientReader < Psych::Visitors::ToRuby
  def self.read(yaml)
    classes = Psych::ClassLoader::Restricted.new(PERMITTED.map(&:to_s), [])
    document = Psych.parse(yaml)
    document && new(Psych::ScalarScanner.new(classes), classes).accept(document)
  end

  def visit_Psych_Nodes_Alias(node)
    @st.fetch(node.anchor, nil)
  end

  def deserialize(node)
    return node.value if !node.quoted && node.tag.nil? && node.value.match?(/\A:./)

    super
  end
end

# A list or mapping inside itself is nil.
def typed(value, within = [])
  return nil if within.any? { |one| one.equal?(value) }

  case value
  when nil, true, false, String then value
  when Integer then { integer: value.to_s }
  when Float then { float: value.to_s }
  when Time then { time: value.to_s, nanoseconds: value.nsec }
  when Date then { date: value.to_s }
  when Array then { list: value.map { |item| typed(item, [*within, value]) } }
  when Hash then { map: value.map { |key, item| [typed(key), typed(item, [*within, value])] } }
  else { other: value.class.name }
  end
end

def read(yaml)
  { value: typed(Psych.safe_load(yaml, permitted_classes: PERMITTED, aliases: true)) }
rescue Psych::BadAlias, Psych::DisallowedClass => e
  { refused: e.class.name, message: e.message, lenient: typed(LenientReader.read(yaml)) }
end

def answer(yaml)
  read(yaml)
rescue StandardError => e
  { refused: e.class.name, message: e.message }
end

$stdin.set_encoding('UTF-8')
$stdout.sync = true
$stdin.each_line { |line| puts JSON.generate(answer(JSON.parse(line)), max_nesting: false) }
