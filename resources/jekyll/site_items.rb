# frozen_string_literal: true

# The pages and documents of a site by their files, and the lists they stand in as they were read: generators add to
# those lists, and are run again on them.
class SiteItems
  def initialize(site)
    @site = site
    @pages = site.pages.dup
    @static_files = site.static_files.dup
    @docs = site.collections.transform_values { |collection| collection.docs.dup }
    @by_path = {}
    each { |item| @by_path[path_of(item)] = item }
  end

  def include?(path)
    @by_path.key?(path)
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
    old.is_a?(Jekyll::Document) ? put_document(old, item) : put(old, item, [@pages, @site.pages])
    item
  end

  # What tells whether something changed an item: its text and its data, but for what Jekyll sets when it is first
  # asked for.
  def fingerprints
    @by_path.transform_values do |item|
      [item.content.hash, item.data.reject { |key, _| UNTOLD.include?(key) }.hash]
    end
  end

  UNTOLD = %w(date draft excerpt).freeze
  private_constant :UNTOLD

  def changed_since(before)
    fingerprints.filter_map { |path, print| path if before[path] != print }.to_h { |path| [path, true] }
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

  def collection_at(path)
    @site.collections.values.find { |collection| path.start_with?("#{collection.directory}/") }
  end

  def put_document(old, item)
    label = item.collection.label
    lists = [@docs[label], item.collection.docs].compact
    put(old, item, lists)
    return if old.data["date"] == item.data["date"]

    @docs[label]&.sort! { |a, b| a <=> b }
    item.collection.docs.sort! { |a, b| a <=> b }
  end

  def put(old, item, lists)
    lists.each do |list|
      at = list.index { |other| other.equal?(old) }
      list[at] = item if at
    end
  end
end
