# A service small enough to read, with everything that breaks on a base image that lacks something.
require "json"
require "net/http"
require "time"

PROJECT = "first project"

# What an action answers, or why it failed.
def said
  yield || "ok"
rescue StandardError => error
  "#{error.class}: #{error.message}"
end

def clock
  ENV["TZ"] = "Asia/Shanghai"
  Time.now.iso8601
end

def write
  File.write("/tmp/written", PROJECT)
  nil
end

def https
  Net::HTTP.get(URI(ENV.fetch("HTTPS_URL")))
  nil
end

run lambda { |_environment|
  body = { project: PROJECT, time: said { clock }, tmp: said { write }, https: said { https } }
  [200, { "content-type" => "application/json" }, [JSON.generate(body)]]
}
