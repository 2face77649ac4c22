# frozen_string_literal: true

require "jekyll"
require_relative "failure"
require_relative "found_pages"
require_relative "kept_yaml"
require_relative "published_content"
require_relative "question_marks"
require_relative "reading_hooks"
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
    @folder = Failure.folder = source
    UnsavedTexts.scratch = scratch
    prepare
    config = config_file
    @site = Jekyll::Site.new(
      Jekyll.configuration(
        **(config ? { "config" => config } : {}),
        "source"             => source_in(config),
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
    @undone = []
  end

  # Reads all of the site anew.
  def read
    @is_whole = false
    @site.reset
    KeptYaml.while_reading { @site.read }
    @items = SiteItems.new(@site)
    @data = SiteData.new(@site)
    @plain = nil
    @published = PublishedContent.new(@site) { |document| write(document) }
    @touched = {}
    @untried = nil
    generate
    payload = @site.site_payload
    Jekyll::Hooks.trigger :site, :pre_render, @site, payload
    @hooked = payload.instance_variable_get(:@mutations) || {}
    @undone = []
    @is_fresh = true
    @is_whole = true
    nil
  end

  def page_count
    @site.pages.length + @site.collections.values.sum { |collection| collection.docs.length }
  end

  # Files have changed on disk; `paths` are relative to the site.
  def take(paths)
    refresh(paths.map { |path| absolute(path) })
    nil
  end

  # From now on `texts` count instead of the files at their paths, and the files at the paths `gone` are not there. All
  # are relative to the site; `page` is the one that is rendered next.
  def take_unsaved(page, texts, gone)
    changed = UnsavedTexts.take(texts.transform_keys { |path| absolute(path) }, gone.map { |path| absolute(path) })
    refresh(changed, absolute(page))
    nil
  end

  # Renders the page at a path. `faq` says where its questions stand, so that they can be marked: {"path", "listKey",
  # "kind", "itemsKey"}, where `path` is the file's that holds them, or {"kind": "files", "questions": [[path, topic,
  # question]]} where each has a file.
  def render(path, faq)
    Failure.forget
    read unless @is_whole
    forget_some
    plain = plain_of(absolute(path))
    marked = faq && publish(absolute(path), faq)
    item = marked && QuestionMarks.without(marked.output.to_s) == plain.output.to_s ? marked : plain
    { "html" => item.output.to_s, "kind" => kind_of(item), "time" => (@site.time.to_r * 1000).floor }
  end

  private

  def prepare
    Jekyll.logger.log_level = :error
    KeptYaml.take_over
    File.singleton_class.prepend(UnsavedTexts::Read)
    Jekyll::DataReader.prepend(UnsavedTexts::Data)
    Jekyll::Utils.singleton_class.prepend(UnsavedTexts::Header)
    Jekyll::Reader.prepend(UnsavedTexts::Folders)
    Jekyll::Reader.prepend(FoundPages::Noted)
    Jekyll::Hooks.singleton_class.prepend(ReadingHooks::Noted)
    Jekyll::Collection.prepend(UnsavedTexts::Collections)
    Jekyll::Renderer.prepend(Failure::Noted)
    Jekyll::DataReader.prepend(Failure::NotedData)
    Jekyll::Page.prepend(Failure::NotedPage)
    Jekyll::Document.prepend(Failure::NotedDocument)
    Jekyll::Converters::Markdown.prepend(QuestionMarks::Unseen)
    Liquid::For.prepend(QuestionMarks::Loop)
    Jekyll::Drops::DocumentDrop.prepend(PublishedContent::Seen)
    Jekyll::Page.prepend(PublishedContent::SeenPage)
    Jekyll::Renderer.prepend(PublishedContent::Alone)
  end

  # `page` is about to be made: that its text is another one is nothing to the documents that it shows.
  def refresh(changed, page = nil)
    Failure.forget
    # What an error has kept from being taken in is taken in with what comes next.
    paths = @undone |= changed
    return if paths.empty?
    return read unless @is_whole

    @plain = nil
    @published.forget
    kinds = paths.group_by { |path| what(path) }
    raise LoadError, "a plugin has changed" if kinds.key?(:plugin)
    return read if kinds.key?(:unknown) || !take_items(kinds[:item] || [], page)

    reread_templates(kinds.key?(:layout)) if kinds.key?(:layout) || kinds.key?(:include)
    (kinds[:data] || []).each { |path| @data.read(path) }
    # What generators make may hang on any of it; a text that is only typed is taken in before its rendering.
    generate if kinds.key?(:data) && @generators_seconds.positive?
    @undone = []
  end

  # False where all of the site is to be read.
  def take_items(paths, page)
    paths.all? do |path|
      taken = @items.take(path)
      @is_stale ||= taken == :changed || (path != page && @touched.include?(path))
      @untried << path if taken == :changed
      taken != :unknown
    end
  end

  def what(path)
    return :include if @site.includes_load_paths.any? { |folder| path.start_with?("#{folder}/") }
    return :layout if path.start_with?("#{@site.in_source_dir(@site.config["layouts_dir"])}/")
    return :data if path.start_with?("#{@site.in_source_dir(@site.config["data_dir"])}/")

    return :plugin if @site.plugin_manager.plugins_path.any? { |folder| path.start_with?("#{folder}/") }

    @items.text?(path) ? :item : :unknown
  end

  def reread_templates(layouts)
    @site.layouts = Jekyll::LayoutReader.new(@site).read if layouts
    @site.liquid_renderer.reset
    @site.inclusions.clear if @site.respond_to?(:inclusions)
  end

  # Runs the generators on the lists as they were read.
  def generate
    @is_stale = false
    @items.ungenerated
    # What generators change is told where they have run on it for the first time.
    before = @untried ? @items.fingerprints(@untried) : @items.fingerprints
    @untried = []
    started = Process.clock_gettime(Process::CLOCK_MONOTONIC)
    @published.unmade { @site.generate }
    @generators_seconds =
      @site.generators.empty? ? 0 : Process.clock_gettime(Process::CLOCK_MONOTONIC) - started
    @touched.merge!(@items.changed_since(before))
  end

  def generate_again?(path)
    return false if @site.generators.empty?

    @is_stale || @touched.include?(path) || @generators_seconds < QUICK_SECONDS
  end

  # The page without marks, which must not change it: what it does with a loop's text can. A page with marks is mostly
  # asked for when the one without them was seen.
  def plain_of(path)
    @plain = [path, publish(path, nil)] unless @plain && @plain[0] == path
    @plain[1]
  end

  # Renders a page that is made anew for it, so that nothing is left of an earlier rendering.
  def publish(path, faq)
    item = made_anew(path)
    JekyllIncludeCache.reset if defined?(JekyllIncludeCache) && JekyllIncludeCache.respond_to?(:reset)
    raw = item.content
    QuestionMarks.around(marks_of(item, faq)) { @published.around(item) { write(item) } }
    item.content = raw
    item
  end

  def made_anew(path)
    if @items.by_hooks?
      read unless @is_fresh
      @is_fresh = false
      return @items.at(path) || @items.renew(path)
    end

    @items.renew(path).tap { generate if generate_again?(path) }
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
      [name, "#{name}/#excerpt"].each { |key| renderer.cache.delete(key) }
    end
  end

  def marks_of(item, faq)
    return nil unless faq
    if faq["kind"] == "files"
      return QuestionMarks.of_items(@items.each_of(faq["questions"].map { |path, *place| [absolute(path), *place] }))
    end

    path = faq["path"] && absolute(faq["path"])
    QuestionMarks.in_data(path && @data.data?(path) ? @data.value(path) : item.data, faq)
  end

  def absolute(path)
    File.join(@folder, path)
  end

  def config_file
    %w(yml yaml toml).map { |extension| absolute("_config.#{extension}") }.find { |file| File.file?(file) }
  end

  # The folder that the configuration says its pages are in.
  def source_in(config)
    named = config && Jekyll::Configuration.new.read_config_file(config)["source"]
    named ? File.expand_path(named.to_s, @folder) : @folder
  rescue ArgumentError
    # Jekyll goes on without a configuration that is none.
    @folder
  rescue StandardError
    Failure.in_file(config)
    raise
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
