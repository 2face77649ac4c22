# frozen_string_literal: true

require "jekyll"
require_relative "failure"
require_relative "published_content"
require_relative "question_marks"
require_relative "site_items"
require_relative "site_data"
require_relative "unsaved_texts"

# The site as Jekyll has read it, kept in step with the disk and with unsaved texts.
class WarmSite
  # A generator that is done within this is run for each rendering: its pages are always right.
  QUICK_SECONDS = 0.01
  # What Jekyll remembers of converted texts grows with each key typed.
  MOST_RENDERINGS_REMEMBERED = 500

  def initialize(source, scratch)
    UnsavedTexts.scratch = scratch
    prepare
    @site = Jekyll::Site.new(
      Jekyll.configuration(
        "source"             => source,
        "destination"        => File.join(scratch, "site"),
        "cache_dir"          => File.join(scratch, "cache"),
        "disable_disk_cache" => true,
        "incremental"        => false,
        "profile"            => false,
        "watch"              => false,
        "quiet"              => true
      )
    )
    @renderings = 0
  end

  # Reads all of the site anew.
  def read
    @site.reset
    @site.read
    @items = SiteItems.new(@site)
    @data = SiteData.new(@site)
    before = @items.fingerprints
    generate
    @touched = @items.changed_since(before)
    payload = @site.site_payload
    Jekyll::Hooks.trigger :site, :pre_render, @site, payload
    @hooked = payload.instance_variable_get(:@mutations) || {}
    @proven = {}
    @published = PublishedContent.new(@site) { |document| write(document) }
    nil
  end

  def page_count
    @site.pages.length + @site.collections.values.sum { |collection| collection.docs.length }
  end

  # Files have changed on disk; `paths` are relative to the site.
  def take(paths)
    refresh(paths.map { |path| @site.in_source_dir(path) })
    nil
  end

  # Renders the page at a path, while `texts` count instead of the files they are of. `faq` says where the page's
  # questions stand, so that they can be marked: {"path", "listKey", "kind", "itemsKey"}; `path` is the file's that
  # holds them.
  def render(path, texts, faq)
    Failure.forget
    absolute = @site.in_source_dir(path)
    changed = UnsavedTexts.take(texts.transform_keys { |name| @site.in_source_dir(name) })
    refresh(changed, absolute)
    forget_some
    marked = publish(absolute, faq)
    marked = publish(absolute, nil) if faq && changes_page?(absolute, faq, marked)
    { "html" => marked.output.to_s, "kind" => kind_of(marked) }
  end

  private

  def prepare
    Jekyll.logger.log_level = :error
    File.singleton_class.prepend(UnsavedTexts::Read)
    Jekyll::DataReader.prepend(UnsavedTexts::Data)
    Jekyll::Renderer.prepend(Failure::Noted)
    Jekyll::Converters::Markdown.prepend(QuestionMarks::Unseen)
    Liquid::For.prepend(QuestionMarks::Loop)
    Jekyll::Drops::DocumentDrop.prepend(PublishedContent::Seen)
  end

  # `page` is about to be made: that its text is another one is nothing to the documents that it shows.
  def refresh(paths, page = nil)
    return if paths.empty?

    @proven = {}
    @published.forget unless paths == [page]
    paths.each do |path|
      return read if what(path) == :unknown # rubocop:disable Lint/NonLocalExitFromIterator
    end
    kinds = paths.group_by { |path| what(path) }
    reread_templates(kinds.key?(:layout)) if kinds.key?(:layout) || kinds.key?(:include)
    (kinds[:data] || []).each { |path| @data.read(path) }
    (kinds[:item] || []).each { |path| @items.renew(path) }
    # What generators make may hang on any of it; a text that is only typed is taken in before its rendering.
    generate if kinds.key?(:data) && @generators_seconds.positive?
  end

  def what(path)
    return :include if @site.includes_load_paths.any? { |folder| path.start_with?("#{folder}/") }
    return :layout if path.start_with?("#{@site.in_source_dir(@site.config["layouts_dir"])}/")
    return :data if path.start_with?("#{@site.in_source_dir(@site.config["data_dir"])}/")
    return :item if @items.include?(path) && (UnsavedTexts[path] || File.file?(path))
    return :item if !@items.include?(path) && UnsavedTexts[path]

    :unknown
  end

  def reread_templates(layouts)
    @site.layouts = Jekyll::LayoutReader.new(@site).read if layouts
    @site.liquid_renderer.reset
    @site.inclusions.clear if @site.respond_to?(:inclusions)
  end

  # Runs the generators on the lists as they were read.
  def generate
    @items.ungenerated
    started = Process.clock_gettime(Process::CLOCK_MONOTONIC)
    @site.generate
    @generators_seconds =
      @site.generators.empty? ? 0 : Process.clock_gettime(Process::CLOCK_MONOTONIC) - started
  end

  def generate_again?(path)
    return false if @site.generators.empty?

    @touched.include?(path) || @generators_seconds < QUICK_SECONDS
  end

  # Renders a page that is made anew for it, so that nothing is left of an earlier rendering.
  def publish(path, faq)
    item = @items.renew(path)
    generate if generate_again?(path)
    JekyllIncludeCache.reset if defined?(JekyllIncludeCache) && JekyllIncludeCache.respond_to?(:reset)
    raw = item.content
    QuestionMarks.around(holder(item, faq), faq) { @published.around(item) { write(item) } }
    item.content = raw
    item
  end

  # As `Jekyll::Site#render` does for one of its pages.
  def write(item)
    forget_template(item)
    payload = @site.site_payload
    @hooked.each { |key, value| payload[key] = value }
    item.output = Jekyll::Renderer.new(@site, item, payload).run
    item.trigger_hooks(:post_render)
  end

  # Jekyll keeps parsed templates by their files' names, whatever their text is.
  def forget_template(item)
    renderer = @site.liquid_renderer
    return unless renderer.respond_to?(:cache)

    [item.path, item.relative_path].each do |path|
      name = renderer.send(:normalize_path, path.to_s)
      renderer.cache.delete_if { |key, _| key == name || key.to_s.start_with?("#{name}/#excerpt") }
    end
  end

  def holder(item, faq)
    return nil unless faq

    path = faq["path"] && @site.in_source_dir(faq["path"])
    path && @data.data?(path) ? @data.value(path) : item.data
  end

  # Marks must not change the page: what a page does with a loop's text can. Tried once for each page, layout and
  # state of the site.
  def changes_page?(path, faq, marked)
    key = [path, faq, marked.data["layout"]]
    return @proven[key] if @proven.key?(key)

    with_marks = marked.output.to_s
    plain = publish(path, nil).output.to_s
    changes = QuestionMarks.without(with_marks) != plain
    marked.output = with_marks
    @proven[key] = changes
  end

  def kind_of(item)
    item.output_ext.to_s == ".html" ? "html" : "other"
  end

  def forget_some
    @renderings += 1
    return unless (@renderings % MOST_RENDERINGS_REMEMBERED).zero?

    Jekyll::Cache.clear if defined?(Jekyll::Cache)
  end
end
