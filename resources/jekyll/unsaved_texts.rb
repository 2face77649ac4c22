# frozen_string_literal: true

# The texts that count instead of what is on disk, by absolute path. Whoever reads one of these files with `File.read`
# gets the unsaved text: Jekyll, and the site's plugins.
module UnsavedTexts
  @texts = {}

  class << self
    attr_accessor :scratch

    def [](path)
      @texts[path] || (path.is_a?(String) ? nil : @texts[path.to_s])
    end

    # Takes the texts in place of those before; returns the paths whose text is another one now.
    def take(texts)
      before = @texts
      @texts = texts
      (before.keys | texts.keys).reject { |path| before[path] == texts[path] }
    end

    # A file with the unsaved text, for what reads by other means; the path itself where there is no such text.
    def file(path)
      text = self[path]
      return path unless text

      File.join(scratch, "unsaved#{File.extname(path)}").tap { |copy| File.binwrite(copy, text) }
    end
  end

  # Put before `File`'s own methods.
  module Read
    def read(path, *rest, **options)
      text = UnsavedTexts[path]
      return super unless text

      options.values.any? { |value| value.to_s.start_with?("bom|") } ? text.delete_prefix("\uFEFF") : text.dup
    end
  end

  # Put before Jekyll's reader of data, which reads tables in a way of their own.
  module Data
    def read_data_file(path)
      super(UnsavedTexts.file(path))
    end
  end
end
