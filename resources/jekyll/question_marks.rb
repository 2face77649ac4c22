# frozen_string_literal: true

# Writes marks around what a `for` loop makes of each of the page's own topics and questions, told by object identity,
# as the app's own renderer does (shared/render/liquid/marks.ts). The app turns them into attributes.
module QuestionMarks
  HIGH = 0x10F800
  START = [HIGH].pack("U")
  FINISH = [HIGH + 1].pack("U")
  SLASH = [HIGH + 2].pack("U")
  STOP = [HIGH + 3].pack("U")
  DIGITS = Array.new(10) { |digit| [HIGH + 0x10 + digit].pack("U") }
  ANY = /[\u{10F800}-\u{10F81F}]/.freeze

  @names = nil

  class << self
    # Renders with marks: `named` has the items of loops and their marks.
    def around(named)
      @names = named
      yield
    ensure
      @names = nil
    end

    # Renders something else in the midst of it, without marks.
    def unmarked
      names = @names
      @names = nil
      yield
    ensure
      @names = names
    end

    # The mark's text for an item of a loop; nil where it is none of the questions.
    def name_of(item)
      @names && @names[item]
    end

    # The topics and questions in data: `holder` holds them as `faq` says.
    def in_data(holder, faq)
      key = faq["listKey"]
      held = key.nil? ? holder : (holder.is_a?(Hash) ? holder[key] : nil)
      names = {}.compare_by_identity
      topics_in(held, faq).each_with_index do |(topic, items), index|
        names[topic] = number(index) unless topic.nil?
        hashes(items).each_with_index { |item, at| names[item] = question(index, at) }
      end
      names
    end

    # The questions that are pages or documents: [item, topic, question] of each. Loops have the item or its view.
    def of_items(questions)
      questions.each_with_object({}.compare_by_identity) do |(item, topic, at), names|
        names[item] = question(topic, at)
        names[item.to_liquid] = names[item] if item.is_a?(Jekyll::Document)
      end
    end

    def without(text)
      text.is_a?(String) && text.valid_encoding? ? text.gsub(ANY, "") : text
    end

    private

    def topics_in(held, faq)
      case faq["kind"]
      when "list" then [[nil, held]]
      when "topics" then hashes(held).map { |topic| [topic, topic[faq["itemsKey"]]] }
      else
        return held.values.map { |items| [items, items] } if held.is_a?(Hash)

        hashes(held).map { |topic| [topic, topic.values.first] }
      end
    end

    def hashes(list)
      list.is_a?(Array) ? list.grep(Hash) : []
    end

    def question(topic, at)
      number(topic) + SLASH + number(at)
    end

    def number(value)
      value.to_s.each_char.map { |digit| DIGITS[digit.to_i] }.join
    end
  end

  # The body of a loop, between marks where its item is one of the page's questions. Liquid 4 gives a body's text back,
  # Liquid 5 writes it to the end of a string.
  class Body
    def initialize(body, variable)
      @body = body
      @variable = variable
    end

    def render(context)
      name = name_in(context)
      text = @body.render(context)
      name ? "#{START}#{name}#{STOP}#{text}#{FINISH}#{name}#{STOP}" : text
    end

    def render_to_output_buffer(context, output)
      name = name_in(context)
      return @body.render_to_output_buffer(context, output) unless name

      output << START << name << STOP
      @body.render_to_output_buffer(context, output)
      output << FINISH << name << STOP
    end

    def respond_to_missing?(name, include_private = false)
      @body.respond_to?(name, include_private) || super
    end

    def method_missing(name, *args, &block)
      @body.respond_to?(name) ? @body.public_send(name, *args, &block) : super
    end

    private

    def name_in(context)
      QuestionMarks.name_of(context.scopes.first[@variable])
    end
  end

  # Put before Liquid's `for`.
  module Loop
    def parse(tokens)
      super.tap { @for_block = Body.new(@for_block, @variable_name) }
    end
  end

  # Put before what makes Markdown or other text into HTML: a mark at the start of a line would change what it makes.
  module Unseen
    def convert(content, *rest)
      super(QuestionMarks.without(content), *rest)
    end
  end
end
