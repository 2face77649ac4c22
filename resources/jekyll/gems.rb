# frozen_string_literal: true

require "rbconfig"

# Finds Jekyll: through the site's Gemfile where its gems are installed, else among the gems of this Ruby.
class Gems
  def initialize(source, scratch, channel)
    @source = source
    @scratch = scratch
    @channel = channel
  end

  def load(gemfile, refusal)
    found = gemfile.empty? ? { :kind => "system", :note => refusal } : bundled(gemfile)
    require "jekyll"
    Jekyll::PluginManager.require_from_bundler if found[:kind] == "bundler"
    found
  end

  private

  def bundled(gemfile)
    before = ENV.to_h
    ENV["BUNDLE_GEMFILE"] = gemfile
    require "bundler"
    Bundler::Definition.prepend(Unwritten)
    Bundler.setup
    { :kind => "bundler", :note => nil }
  rescue LoadError, StandardError => e
    start_without(e.message, before)
  end

  # A half-done Bundler can't be taken back: this program starts again without it.
  def start_without(reason, environment)
    ENV.replace(environment.merge("JEKYLL_NO_BUNDLER_REQUIRE" => "true"))
    program = File.expand_path("answerbook.rb", __dir__)
    note = reason[0, 2000].delete("\0")
    exec(RbConfig.ruby, "-EUTF-8", program, @source, @scratch, "", note, @channel.streams)
  end

  # Bundler writes a lock file where there is none, or where it would change: never in the writer's repository.
  module Unwritten
    def lock(*); end
  end
end
