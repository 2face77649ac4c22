# frozen_string_literal: true

# The `content` of other documents as a build has it: converted for those that Jekyll renders before the page in hand,
# which is done here when it is first asked for.
class PublishedContent
  class << self
    # The one that answers, while a page is being made.
    attr_accessor :current
  end

  def initialize(site, &render)
    @site = site
    @render = render
    @raw = {}.compare_by_identity
    @liquids = {}
    @depth = 0
  end

  # Makes a page, for which documents before it count as made.
  def around(item)
    @item = item
    @order = order_of(item)
    PublishedContent.current = self
    yield
  ensure
    PublishedContent.current = nil
  end

  def prepare(document)
    return if @raw.key?(document) || document.equal?(@item) || !before?(document)

    @raw[document] = document.content
    inside(document) { QuestionMarks.unmarked { @render.call(document) } }
  rescue StandardError
    document.content = @raw[document]
  end

  # Gives every document its own text back.
  def forget
    @raw.each { |document, content| document.content = content }
    @raw.each_key { |document| document.output = nil }
    @raw.clear
    @liquids.clear
  end

  private

  # Jekyll keeps one parsed template a file, with what it assigns, and the page in hand is in the midst of some: each
  # depth has templates of its own.
  def inside(document)
    item, order, liquid = @item, @order, @site.liquid_renderer
    @item = document
    @order = order_of(document)
    @depth += 1
    @liquids[@depth] ||= Jekyll::LiquidRenderer.new(@site)
    @site.instance_variable_set(:@liquid_renderer, @liquids[@depth])
    yield
  ensure
    @depth -= 1
    @item, @order = item, order
    @site.instance_variable_set(:@liquid_renderer, liquid)
  end

  def before?(document)
    order = order_of(document)
    order && (@order.nil? || (order <=> @order).negative?)
  end

  # Jekyll renders the collections one after the other, and then the pages; nil for what it does not publish.
  def order_of(item)
    collections = @site.collections.values
    list, place = item.is_a?(Jekyll::Document) ? [item.collection.docs, collections.index(item.collection)] : [@site.pages, collections.length]
    at = list.index { |other| other.equal?(item) }
    place && at && [place, at]
  end

  # Put before the view of a document that Liquid has.
  module Seen
    def content
      PublishedContent.current&.prepare(@obj)
      super
    end

    def output
      PublishedContent.current&.prepare(@obj)
      super
    end
  end

  # Put before what Liquid has of a page.
  module SeenPage
    def to_liquid(*)
      PublishedContent.current ? PageView.new(self).replace(super) : super
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
