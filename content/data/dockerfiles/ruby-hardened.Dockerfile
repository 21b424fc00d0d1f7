# syntax=docker/dockerfile:1
# en: Needs `docker login dhi.io`. These are the free Community images; for the contract use the ones your
# en: Select or Enterprise plan mirrors for you, with -fips in the tag where FIPS is required.
# zh: 要先`docker login dhi.io`。这里用的是免费的Community镜像；有合同要求时，改用Select或Enterprise
# zh: 档替你同步的那一份，要FIPS就选标签里带-fips的。
FROM dhi.io/ruby:4.0-debian13-dev AS build
WORKDIR /app
ENV BUNDLE_DEPLOYMENT=1 BUNDLE_WITHOUT=development:test BUNDLE_PATH=/gems
COPY Gemfile Gemfile.lock ./
# en: The downloaded archives are not needed again.
# zh: 下载的压缩包之后用不到了。
RUN bundle install && rm -rf /gems/ruby/*/cache
COPY . .

# en: Ruby reads the time zones of the system, and this image brings none.
# zh: Ruby读系统的时区数据，而这个镜像没有。
FROM dhi.io/ruby:4.0-debian13
ENV BUNDLE_DEPLOYMENT=1 BUNDLE_WITHOUT=development:test BUNDLE_PATH=/gems
WORKDIR /app
COPY --from=build /usr/share/zoneinfo /usr/share/zoneinfo
COPY --from=build /gems /gems
COPY --from=build /app /app
USER 65532:65532
ENTRYPOINT ["bundle", "exec", "puma", "--bind", "tcp://0.0.0.0:8080"]
