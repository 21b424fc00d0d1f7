# syntax=docker/dockerfile:1
FROM ruby:4.0.7-alpine3.24 AS build
# en: For gems without a musl build.
# zh: 没有musl版的gem要编译。
RUN apk add --no-cache build-base yaml-dev
WORKDIR /app
ENV BUNDLE_DEPLOYMENT=1 BUNDLE_WITHOUT=development:test BUNDLE_PATH=/gems
COPY Gemfile Gemfile.lock ./
# en: The downloaded archives are not needed again.
# zh: 下载的压缩包之后用不到了。
RUN bundle install && rm -rf /gems/ruby/*/cache
COPY . .

# en: The same image again: native gems fit its C library and its Ruby.
# zh: 还是同一个镜像：编译好的gem和它的C库、Ruby对得上。
FROM ruby:4.0.7-alpine3.24
# en: Ruby reads the time zones of the system.
# zh: Ruby读系统的时区数据。
RUN apk add --no-cache tzdata
ENV BUNDLE_DEPLOYMENT=1 BUNDLE_WITHOUT=development:test BUNDLE_PATH=/gems
RUN adduser -D -H -u 10001 app
WORKDIR /app
COPY --from=build /gems /gems
COPY --from=build /app /app
USER 10001:10001
ENTRYPOINT ["bundle", "exec", "puma", "--bind", "tcp://0.0.0.0:8080"]
