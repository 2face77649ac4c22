# frozen_string_literal: true

# Tells whether plugins change pages and documents when the site has been read: their texts alone don't make them then.
module ReadingHooks
  @before = {}

  class << self
    def note(site)
      @before = any? ? items(site).to_h { |item| [item, SiteItems.print_of(item)] }.compare_by_identity : {}
    end

    def any?
      Jekyll::Hooks.instance_variable_get(:@registry)[:site][:post_read].any?
    end

    # Of the site as it was read last.
    def change?(site)
      any? && items(site).any? { |item| @before[item] != SiteItems.print_of(item) }
    end

    private

    def items(site)
      site.pages + site.collections.values.flat_map(&:docs)
    end
  end

  # Put before Jekyll's hooks.
  module Noted
    def trigger(owner, event, *args)
      ReadingHooks.note(args.first) if owner == :site && event == :post_read
      super
    end
  end
end
