# frozen_string_literal: true

module Fernwick
  # `{% markdown wiring.md %}` puts a file of the includes into a page of HTML, rendered as Markdown.
  class MarkdownTag < Liquid::Tag
    def initialize(tag_name, markup, options)
      super
      @name = markup.strip
    end

    def render(context)
      site = context.registers[:site]
      text = File.read(site.in_source_dir("_includes", @name))
      site.find_converter_instance(Jekyll::Converters::Markdown)
          .convert(Liquid::Template.parse(text).render!(site.site_payload))
    end
  end
end

Liquid::Template.register_tag("markdown", Fernwick::MarkdownTag)
