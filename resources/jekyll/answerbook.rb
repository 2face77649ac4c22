# frozen_string_literal: true

# Answerbook's warm Jekyll: reads a site once and then renders its pages from unsaved texts, with the site's own
# plugins, layouts and gems. It is asked over standard input and answers over standard output, one JSON text a line
# each way, and ends with its standard input. It writes nothing but below its scratch folder, which it removes.
#
#     ruby answerbook.rb SOURCE SCRATCH [GEMFILE [WHY-WITHOUT-IT]]
#
# Requests:  {"id", "do": "take-unsaved", "page", "texts": {path: text}, "gone": [path]}
#            {"id", "do": "render", "path", "faq"}
#            {"id", "do": "take", "paths"}
#            {"id", "do": "read"}
# Answers:   {"id", "ok"} or {"id", "failure"}; before any of them {"ready"} or {"failure"} without an id.

require "fileutils"
require_relative "channel"
require_relative "gems"

source, scratch, gemfile, refusal = ARGV
# What a plugin reads with `gets` would else be read from files of these names.
ARGV.clear
at_exit { FileUtils.rm_rf(scratch) }
channel = Channel.take_over(scratch)

begin
  gems = Gems.new(source, scratch, channel).load(gemfile.to_s, refusal)
  require_relative "failure"
  require_relative "warm_site"
  started = Process.clock_gettime(Process::CLOCK_MONOTONIC)
  site = WarmSite.new(source, scratch)
  site.read
rescue Exception => e # rubocop:disable Lint/RescueException -- a plugin may raise, throw or exit in any way
  known = defined?(Failure) ? Failure.of(e) : { "message" => e.message }
  place = e.backtrace&.find { |line| line.start_with?("#{source}/") }&.delete_prefix("#{source}/")
  place = known.values_at("file", "line").compact.join(":") if known["file"]
  channel.say("failure" => { "message" => ["#{known["message"]} (#{e.class})", place].compact.join("\n") })
  FileUtils.rm_rf(scratch)
  exit!(1)
end

channel.say(
  "ready" => {
    "jekyll" => Jekyll::VERSION,
    "ruby" => RUBY_VERSION,
    "gems" => gems[:kind],
    "note" => gems[:note],
    "pages" => site.page_count,
    "milliseconds" => ((Process.clock_gettime(Process::CLOCK_MONOTONIC) - started) * 1000).round
  }
)

channel.each_request do |request|
  case request["do"]
  when "take-unsaved" then site.take_unsaved(request["page"], request["texts"], request["gone"])
  when "render" then site.render(request["path"], request["faq"])
  when "take" then site.take(request["paths"])
  when "read" then site.read
  else raise ArgumentError, "there is no request #{request["do"].inspect}"
  end
end
