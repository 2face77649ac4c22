# frozen_string_literal: true

require "json"

# Speaks with the app. The process's own standard streams are kept aside first: what plugins, gems and the programs
# they start print goes to standard error, and what they read is empty.
class Channel
  def self.take_over(scratch)
    input = $stdin.dup
    output = $stdout.dup
    $stdin.reopen(File::NULL)
    $stdout.reopen($stderr)
    $stdout.sync = $stderr.sync = true
    new(input, output, scratch)
  end

  def initialize(input, output, scratch)
    @input = input
    @output = output
    @scratch = scratch
    @input.set_encoding(Encoding::UTF_8)
    @output.set_encoding(Encoding::UTF_8)
    @output.sync = true
    @requests = Queue.new
    read_ahead
  end

  # The streams for a program that takes this one's place.
  def streams
    { :in => @input, :out => @output, :err => $stderr }
  end

  def say(message)
    @output.puts(JSON.generate(whole(message)))
  end

  # Yields each request and answers with what the block gives, or with what went wrong in it. Never returns.
  def each_request
    loop do
      request = @requests.pop
      begin
        say("id" => request["id"], "ok" => yield(request))
      rescue Exception => e # rubocop:disable Lint/RescueException -- a plugin may raise, throw or exit in any way
        say("id" => request["id"], "failure" => Failure.of(e))
      end
    end
  end

  private

  # The process ends when the app closes the stream, whatever is being read or rendered then.
  def read_ahead
    Thread.new do
      @input.each_line { |line| @requests << JSON.parse(line) }
    ensure
      FileUtils.rm_rf(@scratch)
      exit!(0)
    end
  end

  # Bytes that are no UTF-8 can't travel as JSON.
  def whole(value)
    case value
    when String then value.encode(Encoding::UTF_8, :invalid => :replace, :undef => :replace).scrub
    when Hash then value.transform_values { |inner| whole(inner) }
    when Array then value.map { |inner| whole(inner) }
    else value
    end
  end
end
