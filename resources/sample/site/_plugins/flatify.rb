# frozen_string_literal: true

module Fernwick
  # Renders a string as a Liquid template with the variables of the page it stands on:
  #
  #     {{ question.answer | flatify | markdownify }}
  #
  # What the string assigns stays assigned for whatever the page renders after it.
  module Flatify
    def flatify(input)
      return input unless input.is_a?(String) && (input.include?("{{") || input.include?("{%"))

      Liquid::Template.parse(input).render!(@context)
    end
  end
end

Liquid::Template.register_filter(Fernwick::Flatify)
