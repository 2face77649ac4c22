# frozen_string_literal: true

# What went wrong, as data: the words, and the file (relative to the site) with its line where they are known.
module Failure
  class << self
    def of(error)
      { "message" => words(error), "file" => @file, "line" => line(error) }
    ensure
      forget
    end

    # The template that an error came through: the innermost one counts. Its front matter is `above` lines long.
    def in_template(file, above)
      return if @file

      @file = file
      @above = above
    end

    def forget
      @file = @above = nil
    end

    private

    def words(error)
      return "The site’s code ended the program (exit)." if error.is_a?(SystemExit)

      message = (error.is_a?(Liquid::Error) ? error.to_s(false) : error.message).to_s.strip
      message.empty? ? error.class.name : message
    end

    def line(error)
      number = error.respond_to?(:line_number) ? error.line_number : nil
      number && (number + (@above || 0))
    end
  end

  # Put before Jekyll's renderer, which knows the file that it renders.
  module Noted
    def render_liquid(content, payload, info, path = nil)
      super
    rescue Exception => e # rubocop:disable Lint/RescueException -- it is raised again
      included = e.respond_to?(:template_name) ? e.template_name : nil
      file = site.in_source_dir((included || path || document.relative_path).to_s.delete_prefix(site.source))
      above = included ? 0 : lines_above(content, file)
      Failure.in_template(file.delete_prefix("#{site.source}/"), above)
      raise
    end

    private

    def lines_above(content, file)
      text = File.file?(file) ? File.read(file, :encoding => "utf-8") : content
      text.end_with?(content) ? text.count("\n") - content.count("\n") : 0
    end
  end
end
