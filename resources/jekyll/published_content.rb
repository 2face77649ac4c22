# frozen_string_literal: true

# The `content` of other documents as a build has it: converted for those that Jekyll renders before the page in hand,
# which is done here when it is first asked for.
class PublishedContent
  class << self
    # The one that answers, while a page is being made.
    attr_accessor :current
  end

  # Whether a document is made without its layouts, for its content alone.
  attr_reader :alone

  def initialize(site, &render)
    @site = site
    @render = render
    @raw = {}.compare_by_identity
    @whole = {}.compare_by_identity
    @liquids = {}
    @depth = 0
    @alone = false
  end

  # Makes a page, for which documents before it count as made, and those behind it don't.
  def around(item)
    @item = item
    @orders = orders
    give_back(@raw.keys.reject { |document| before?(document) })
    PublishedContent.current = self
    yield
  ensure
    PublishedContent.current = nil
  end

  # Makes a document's content; its whole page with it where that is asked for, or may have a hand in its content.
  def prepare(document, whole: by_plugins?)
    return if document.equal?(@item) || !before?(document)
    return if @raw.key?(document) && (!whole || @whole.key?(document))

    give_back([document])
    @raw[document] = document.content
    @whole[document] = true if whole
    inside(document, !whole) { QuestionMarks.unmarked { @render.call(document) } }
    document.output = nil unless whole
  rescue StandardError
    document.content = @raw[document]
  end

  # Something has changed, which what was made may show. A text without Liquid shows nothing of others.
  def forget
    known = orders
    give_back(@raw.reject { |document, raw| known.key?(document) && !@whole.key?(document) && plain?(raw) }.keys)
    known.each_key { |document| renew_excerpt(document) }
    @liquids.clear
  end

  # Yields while every document has its own text: generators come before all that is made.
  def unmade
    made = @raw.map { |document, raw| [document, raw, raw.dup, document.content] }
    made.each { |document, raw| document.content = raw }
    yield
  ensure
    made&.each { |document, _, before, html| document.content == before ? document.content = html : drop(document) }
  end

  private

  def give_back(documents)
    documents.each do |document|
      next unless @raw.key?(document)

      document.content = @raw[document]
      document.output = nil
      drop(document)
    end
  end

  def drop(document)
    @raw.delete(document)
    @whole.delete(document)
  end

  # Jekyll makes it of the text once.
  def renew_excerpt(document)
    excerpt = document.data["excerpt"]
    return unless excerpt.is_a?(Jekyll::Excerpt) && excerpt.instance_variable_get(:@output)
    return if plain?(document.content.to_s)

    document.data["excerpt"] = excerpt.class.new(document)
  end

  def plain?(text)
    !text.include?("{{") && !text.include?("{%")
  end

  # Whether the site's plugins may see, and change, a document while it is made.
  def by_plugins?
    return @by_plugins unless @by_plugins.nil?

    owners = Jekyll::Hooks.instance_variable_get(:@registry).reject { |owner, _| [:site, :clean].include?(owner) }
    hooks = owners.values.flat_map { |events| events.values_at(*MAKING).compact.flatten }
    hooked = !hooks.all? { |hook| hook.source_location.to_a.first.to_s.match?(STYLES_ALONE) }
    converters = @site.converters.map { |converter| converter.class.name.to_s }
    @by_plugins = hooked || !converters.all? { |name| name.start_with?("Jekyll::Converters::") }
  end

  MAKING = [:pre_render, :post_convert, :post_render].freeze
  STYLES_ALONE = %r!/jekyll-sass-converter-[^/]+/lib/!.freeze
  private_constant :MAKING, :STYLES_ALONE

  # Jekyll keeps one parsed template a file, with what it assigns, and the page in hand is in the midst of some: each
  # depth has templates of its own.
  def inside(document, alone)
    item, was_alone, liquid = @item, @alone, @site.liquid_renderer
    @item = document
    @alone = alone
    @depth += 1
    @liquids[@depth] ||= Jekyll::LiquidRenderer.new(@site)
    @site.instance_variable_set(:@liquid_renderer, @liquids[@depth])
    yield
  ensure
    @depth -= 1
    @item, @alone = item, was_alone
    @site.instance_variable_set(:@liquid_renderer, liquid)
  end

  def before?(document)
    order, own = @orders[document], @orders[@item]
    order && (own.nil? || order < own)
  end

  # Jekyll renders the collections one after the other, and then the pages; nothing of what it does not publish.
  def orders
    lists = @site.collections.values.map(&:docs) << @site.pages
    lists.flatten(1).each_with_index.with_object({}.compare_by_identity) { |(item, at), found| found[item] ||= at }
  end

  # Put before the view of a document that Liquid has.
  module Seen
    def content
      PublishedContent.current&.prepare(@obj)
      super
    end

    def output
      PublishedContent.current&.prepare(@obj, :whole => true)
      super
    end
  end

  # Put before what Liquid has of a page.
  module SeenPage
    def to_liquid(*)
      PublishedContent.current ? PageView.new(self).replace(super) : super
    end
  end

  # Put before Jekyll's renderer.
  module Alone
    def place_in_layouts(content, *rest)
      PublishedContent.current&.alone ? content : super
    end
  end

  # A page's data, whose content is made when it is asked for.
  class PageView < Hash
    def initialize(page)
      super()
      @page = page
    end

    def [](key)
      return super unless key == "content" && PublishedContent.current

      PublishedContent.current.prepare(@page)
      @page.content
    end
  end
end
