# frozen_string_literal: true

# `site.data`, one file of it read anew at a time.
class SiteData
  def initialize(site)
    @site = site
    @folder = site.in_source_dir(site.config["data_dir"])
  end

  def data?(path)
    path.start_with?("#{@folder}/")
  end

  def value(path)
    keys_of(path).reduce(@site.data) { |held, key| held.is_a?(Hash) ? held[key] : nil }
  end

  # Takes in what a data file holds now; where that can't be done for it alone, all of the data are read.
  def read(path)
    *folders, name = keys_of(path)
    held = folders.reduce(@site.data) { |inner, key| inner.is_a?(Hash) ? inner[key] : nil }
    return read_all unless held.is_a?(Hash) && held.key?(name) && alone?(path)

    held[name] = Jekyll::DataReader.new(@site).read_data_file(path)
  end

  private

  # Whether no other file or folder has the same name, and no theme brings data of its own.
  def alone?(path)
    return false if @site.theme.respond_to?(:data_path) && @site.theme.data_path
    return false unless UnsavedTexts[path] || File.file?(path)

    Dir.children(File.dirname(path)).count { |name| key_of(name) == key_of(File.basename(path)) } == 1
  end

  def read_all
    reader = Jekyll::Reader.new(@site)
    if reader.respond_to?(:read_data)
      reader.read_data
    else
      @site.data = Jekyll::DataReader.new(@site).read(@site.config["data_dir"])
    end
    @site.instance_variable_set(:@site_data, nil)
  end

  def keys_of(path)
    path.delete_prefix("#{@folder}/").split("/").map { |part| key_of(part) }
  end

  def key_of(name)
    @names ||= Jekyll::DataReader.new(@site)
    @names.sanitize_filename(name.sub(/\.(?:ya?ml|json|csv|tsv)\z/i, ""))
  end
end
