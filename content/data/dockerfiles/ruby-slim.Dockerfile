# syntax=docker/dockerfile:1
# en: The full image has the compiler that gems without a prebuilt binary need.
# zh: 没有预编译包的gem要用编译器，完整镜像里有。
FROM ruby:4.0.7-trixie AS build
WORKDIR /app
ENV BUNDLE_DEPLOYMENT=1 BUNDLE_WITHOUT=development:test BUNDLE_PATH=/gems
COPY Gemfile Gemfile.lock ./
# en: The downloaded archives are not needed again.
# zh: 下载的压缩包之后用不到了。
RUN bundle install && rm -rf /gems/ruby/*/cache
COPY . .

# en: The same release of Ruby and of Debian, without compilers: native gems fit both.
# en: It brings CA certificates and time zones.
# zh: Ruby和Debian版本都相同，没有编译器：编译好的gem两样都对得上。
# zh: 它自带CA证书和时区数据。
FROM ruby:4.0.7-slim-trixie
# en: A gem's libraries are installed here: libpq5 for pg compiled from source, libvips42 for ruby-vips …
# zh: gem要的系统库装在这里：从源码编译的pg要libpq5，ruby-vips要libvips42等。
ENV BUNDLE_DEPLOYMENT=1 BUNDLE_WITHOUT=development:test BUNDLE_PATH=/gems
RUN useradd --uid 10001 --user-group --no-create-home app
WORKDIR /app
COPY --from=build /gems /gems
COPY --from=build /app /app
USER 10001:10001
ENTRYPOINT ["bundle", "exec", "puma", "--bind", "tcp://0.0.0.0:8080"]
