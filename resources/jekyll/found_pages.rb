# frozen_string_literal: true

# The site's pages in the order that Jekyll finds them in, folder by folder. It sorts them by their names alone, so that
# the order of those with one name hangs on that.
class FoundPages
  class << self
    # What was found when a site was read last.
    attr_accessor :latest
  end

  # `pages` is the list as it was read.
  def initialize(pages)
    @found = FoundPages.latest.to_a
    sorted = sorted_names
    @more = pages.drop(sorted.length)
    @known = sorted.zip(pages).all? { |found, read| found.equal?(read) }
  end

  # The list with a page that has come; nil where only reading all of the site tells where it stands.
  def with(page, path)
    folder = File.dirname(path)
    beside = @found.each_index.select { |at| File.dirname(path_of(@found[at])) == folder }
    return nil unless @known && beside.any? && beside.last - beside.first + 1 == beside.length

    names = UnsavedTexts.listed(folder, Dir.entries(folder))
    ordered = [*@found.values_at(*beside), page].sort_by { |one| names.index(one.name) || names.length }
    @found[beside.first..beside.last] = ordered
    list
  end

  # The list without a page that is gone; nil as above.
  def without(page)
    at = @found.index { |found| found.equal?(page) }
    return nil unless @known && at

    @found.delete_at(at)
    list
  end

  def replace(old, page)
    at = @found.index { |found| found.equal?(old) }
    @found[at] = page if at
  end

  private

  def list
    sorted_names + @more
  end

  def sorted_names
    @found.sort_by(&:name)
  end

  def path_of(page)
    page.site.in_source_dir(page.relative_path)
  end

  # Put before Jekyll's reader.
  module Noted
    def sort_files!
      FoundPages.latest = site.pages.dup
      super
    end
  end
end
