# frozen_string_literal: true

require "rbconfig"

# Finds Jekyll: through the site's Gemfile where its gems are installed, else among the gems of this Ruby.
module Gems
  def self.load(gemfile, refusal, channel)
    found = gemfile.empty? ? { :kind => "system", :note => refusal } : bundled(gemfile, channel)
    require "jekyll"
    Jekyll::PluginManager.require_from_bundler if found[:kind] == "bundler"
    found
  end

  def self.bundled(gemfile, channel)
    before = ENV.to_h
    ENV["BUNDLE_GEMFILE"] = gemfile
    require "bundler"
    Bundler::Definition.prepend(Unwritten)
    Bundler.setup
    { :kind => "bundler", :note => nil }
  rescue LoadError, StandardError => e
    start_without(e.message, before, channel)
  end
  private_class_method :bundled

  # A half-done Bundler can't be taken back: this program starts again without it.
  def self.start_without(reason, environment, channel)
    ENV.replace(environment.merge("JEKYLL_NO_BUNDLER_REQUIRE" => "true"))
    source, scratch = ARGV
    program = File.expand_path("answerbook.rb", __dir__)
    exec(RbConfig.ruby, program, source, scratch, "", reason[0, 2000].delete("\0"), channel.streams)
  end
  private_class_method :start_without

  # Bundler writes a lock file where there is none, or where it would change: never in the writer's repository.
  module Unwritten
    def lock(*); end
  end
end
