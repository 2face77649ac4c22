# frozen_string_literal: true

# The texts that count instead of what is on disk, by absolute path, and the files that are gone with them. Whoever
# reads one of these files with `File.read` gets the unsaved text: Jekyll, and the site's plugins.
module UnsavedTexts
  @texts = {}
  @gone = {}

  class << self
    attr_accessor :scratch

    def [](path)
      @texts[path] || (path.is_a?(String) ? nil : @texts[path.to_s])
    end

    # Takes the texts, and the paths of files that are gone, in place of those before; returns the paths at which
    # something is another now.
    def take(texts, gone)
      texts_before, gone_before = @texts, @gone
      @texts = texts
      @gone = gone.to_h { |path| [path, true] }
      paths = texts_before.keys | texts.keys | gone_before.keys | gone
      paths.reject { |path| texts_before[path] == texts[path] && gone_before[path] == @gone[path] }
    end

    def gone?(path)
      @gone.key?(path)
    end

    # Whether there is such a file, on disk or not yet.
    def file?(path)
      !gone?(path) && (@texts.key?(path) || File.file?(path))
    end

    # A file with the unsaved text, for what reads by other means; the path itself where there is no such text.
    def file(path)
      text = self[path]
      return path unless text

      File.join(scratch, "unsaved#{File.extname(path)}").tap { |copy| File.binwrite(copy, text) }
    end

    # The text's bytes as a reader takes them that asks for an encoding.
    def encoded(text, asked)
      name = asked.sub(/\A[^:]*:(?=bom|[a-z])/i, "").sub(/\Abom\|/i, "").split(":").first
      text.dup.force_encoding(Encoding.find(name))
    rescue ArgumentError, TypeError
      text.dup
    end

    # What is listed of a folder, with the files that are not on disk yet and without those that are gone. A list of
    # the folder alone holds the folder itself; one of all that is below it doesn't.
    def listed(folder, entries)
      return entries if @texts.empty? && @gone.empty?

      start = "#{folder.chomp("/")}/"
      new = @texts.keys.select { |path| path.start_with?(start) && !File.exist?(path) }
      names = new.map { |path| path.delete_prefix(start) }
      names.reject! { |name| name.include?("/") } if entries.include?(".")
      (entries | names).reject { |name| gone?(start + name) }
    end
  end

  # Put before `File`'s own methods.
  module Read
    def read(path, *rest, **options)
      text = UnsavedTexts[path]
      return super unless text

      encoding = (options[:encoding] || options[:external_encoding] || options[:mode] || "").to_s
      text = text.delete_prefix("\uFEFF") if encoding.match?(/\bbom\|/i)
      UnsavedTexts.encoded(text, encoding)
    end
  end

  # Put before Jekyll's reader of data, which reads tables in a way of their own.
  module Data
    def read_data_file(path)
      super(UnsavedTexts.file(path))
    end
  end

  # Put before the first look that Jekyll takes at a file.
  module Header
    def has_yaml_header?(path)
      text = UnsavedTexts[path]
      text ? text.match?(/\A---\s*\r?\n/) : super
    end
  end

  # Put before Jekyll's reader of folders.
  module Folders
    def filter_entries(entries, folder = nil)
      super(folder ? UnsavedTexts.listed(folder, entries) : entries, folder)
    end
  end

  # Put before Jekyll's collections.
  module Collections
    def entries
      UnsavedTexts.listed(directory, super)
    end
  end
end
