# frozen_string_literal: true

# The pages and documents of a site by their files, and the lists they stand in as they were read: generators add to
# those lists, and are run again on them.
class SiteItems
  def initialize(site)
    @site = site
    @pages = site.pages.dup
    @found = FoundPages.new(@pages)
    @static_files = site.static_files.dup
    @docs = site.collections.transform_values { |collection| collection.docs.dup }
    @by_hooks = ReadingHooks.change?(site)
    @by_path = {}
    each { |item| @by_path[path_of(item)] = item }
  end

  # What tells whether something changed an item: its text and its data, but for what Jekyll sets when it is first
  # asked for.
  def self.print_of(item)
    [item.content.hash, item.data.reject { |key, _| UNTOLD.include?(key) }.hash]
  end

  UNTOLD = %w(date draft excerpt).freeze
  private_constant :UNTOLD

  # Whether an item is what it is only where all of the site is read.
  def by_hooks?
    @by_hooks
  end

  def include?(path)
    @by_path.key?(path)
  end

  def at(path)
    @by_path[path]
  end

  # Whether a file is, was or will be the text of a page or a document.
  def text?(path)
    include?(path) || UnsavedTexts[path] || UnsavedTexts.gone?(path) || (text_at?(path) && comes_alone?(path))
  end

  # The items of questions: [path, topic, question] of each.
  def each_of(questions)
    questions.filter_map do |path, topic, question|
      item = @by_path[path]
      item && [item, topic, question]
    end
  end

  # Puts the lists back to what they were before any generator.
  def ungenerated
    @site.pages = @pages.dup
    @site.static_files = @static_files.dup
    @docs.each { |label, docs| @site.collections[label]&.docs&.replace(docs) }
  end

  # Makes the page or document of a file anew from its text, in the old one's place; returns it. One that the site
  # does not publish is made all the same, and stands in no list.
  def renew(path)
    old = @by_path[path]
    item = made(path, old)
    return item unless old

    @by_path[path] = item
    old.is_a?(Jekyll::Document) ? put_document(old, item) : put_page(old, item)
    item
  end

  # Takes in what has become of a file: it may have another text, be new, or be gone. Says what that is to the lists:
  # :same, :changed, or :unknown where only reading all of the site can tell.
  def take(path)
    old = @by_path[path]
    item = published(path, old)
    return :same if old.nil? && item.nil?
    return :unknown if by_hooks?

    if old && item
      renew(path)
      return :same
    end
    return old || static?(path) || listed?(path) ? :unknown : :same unless alone?(path)

    (item ? add(path, item) : remove(path, old)) ? :changed : :unknown
  end

  def fingerprints(paths = @by_path.keys)
    @by_path.slice(*paths).transform_values { |item| SiteItems.print_of(item) }
  end

  def changed_since(before)
    now = fingerprints(before.keys)
    before.keys.reject { |path| before[path] == now[path] }.to_h { |path| [path, true] }
  end

  private

  def each(&block)
    @pages.each(&block)
    @docs.each_value { |docs| docs.each(&block) }
  end

  def path_of(item)
    item.is_a?(Jekyll::Document) ? item.path : @site.in_source_dir(item.relative_path)
  end

  def made(path, old)
    collection = old.is_a?(Jekyll::Document) ? old.collection : old.nil? && collection_at(path)
    return document(path, collection) if collection

    folder, name = File.split(path.delete_prefix(@site.source))
    Jekyll::Page.new(@site, @site.source, folder, name)
  end

  def document(path, collection)
    Jekyll::Document.new(path, :site => @site, :collection => collection).tap(&:read)
  end

  def text_at?(path)
    UnsavedTexts.file?(path) && Jekyll::Utils.has_yaml_header?(path)
  end

  def published(path, old)
    item = text_at?(path) ? made(path, old) : nil
    item if item && @site.publisher.publish?(item)
  end

  def collection_at(path)
    @site.collections.values.find { |collection| path.start_with?("#{collection.directory}/") }
  end

  # The collection whose documents come and go with their files alone; posts hang on more, such as the day.
  def in_collection(path)
    collection = collection_at(path)
    return nil if collection.nil? || collection.label == "posts" || File.symlink?(path)

    name = path.delete_prefix("#{collection.directory}/")
    collection.entry_filter.filter([name]).empty? ? nil : collection
  end

  # Whether nothing but the list that it stands in changes where it comes or goes: without a front matter it is one of
  # the static files.
  def alone?(path)
    return false if UnsavedTexts.file?(path) && !text_at?(path)

    comes_alone?(path) && !static?(path) && !ReadingHooks.any?
  end

  def comes_alone?(path)
    return !in_collection(path).nil? if collection_at(path)

    !for_theme?(path) && !linked?(path) && listed?(path)
  end

  # A theme's own page gives way to one of the site.
  def for_theme?(path)
    !@site.theme.nil? && path.start_with?(@site.in_source_dir("assets", "/"))
  end

  def linked?(path)
    File.realdirpath(path) != path.sub(@site.source) { |source| File.realpath(source) }
  rescue SystemCallError
    true
  end

  def static?(path)
    @static_files.any? { |file| file.path == path } ||
      @site.collections.values.any? { |collection| collection.files.any? { |file| file.path == path } }
  end

  # Whether Jekyll would read it where it reads all of the site.
  def listed?(path)
    return Jekyll::Document::DATE_FILENAME_MATCHER.match?(path) if collection_at(path) || path.include?("/_posts/")

    folder = @site.source
    path.delete_prefix("#{folder}/").split("/").all? do |name|
      within = folder
      folder = File.join(folder, name)
      !Jekyll::EntryFilter.new(@site, within).filter([name]).empty?
    end
  end

  def add(path, item)
    @by_path[path] = item
    return take_pages(@found.with(item, path)) unless item.is_a?(Jekyll::Document)

    lists_of(item.collection).each do |list|
      list << item
      sort(item.collection, list)
    end
  end

  def remove(path, old)
    @by_path.delete(path)
    return take_pages(@found.without(old)) unless old.is_a?(Jekyll::Document)

    lists_of(old.collection).each { |list| list.delete_if { |item| item.equal?(old) } }
  end

  def take_pages(list)
    return nil unless list

    @pages = list
    @site.pages = list.dup
  end

  def lists_of(collection)
    [@docs[collection.label], collection.docs].compact
  end

  def put_page(old, item)
    @found.replace(old, item)
    put(old, item, [@pages, @site.pages])
  end

  def put_document(old, item)
    lists = lists_of(item.collection)
    put(old, item, lists)
    key = item.collection.metadata["sort_by"]
    return if [old, item].map { |document| [document.data["date"], document.data[key]] }.uniq.one?

    lists.each { |list| sort(item.collection, list) }
  end

  # As the collection sorts its own documents when it has read them.
  def sort(collection, list)
    return list.sort! unless collection.respond_to?(:sort_docs!, true)

    own = collection.docs
    collection.instance_variable_set(:@docs, list.dup)
    collection.send(:sort_docs!)
    list.replace(collection.docs)
  ensure
    collection.instance_variable_set(:@docs, own) if own
  end

  def put(old, item, lists)
    lists.each do |list|
      at = list.index { |other| other.equal?(old) }
      list[at] = item if at
    end
  end
end
