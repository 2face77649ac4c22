# frozen_string_literal: true

# What went wrong, as data: the words, and the file (relative to the site) with its line where they are known.
module Failure
  class << self
    # The site's folder.
    attr_accessor :folder

    def of(error)
      { "message" => words(error), "file" => @file, "line" => line(error) }
    ensure
      forget
    end

    # The file that an error came through: the innermost one counts. Its front matter is `above` lines long where lines are
    # counted from its end.
    def in_file(path, above = 0)
      return if @file

      @file = path.delete_prefix("#{folder}/")
      @above = above
    end

    def forget
      @file = @above = nil
    end

    private

    def words(error)
      return "The site’s code ended the program (exit)." if error.is_a?(SystemExit)

      message = (error.is_a?(Liquid::Error) ? error.to_s(false) : error.message).to_s.strip
      message.empty? ? error.class.name : message.delete_prefix("(<unknown>): ")
    end

    def line(error)
      number = [:line_number, :line].filter_map { |name| error.public_send(name) if error.respond_to?(name) }.first
      number.is_a?(Integer) ? number + (@above || 0) : nil
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
      Failure.in_file(file, above)
      raise
    end

    private

    def lines_above(content, file)
      text = (File.file?(file) ? File.read(file, :encoding => "utf-8") : content).b
      text.end_with?(content.b) ? text.count("\n") - content.b.count("\n") : 0
    end
  end

  # Put before Jekyll's reader of data.
  module NotedData
    def read_data_file(path)
      super
    rescue StandardError
      Failure.in_file(path)
      raise
    end
  end

  # Put before pages.
  module NotedPage
    def read_yaml(base, name, *rest)
      super
    rescue StandardError
      Failure.in_file(site.in_source_dir(base, name), 1)
      raise
    end
  end

  # Put before the documents of collections.
  module NotedDocument
    def read(*)
      super
    rescue StandardError
      Failure.in_file(path, 1)
      raise
    end
  end
end
