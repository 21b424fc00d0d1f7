/** A service, the answers its owner gives, and the result an expert expects. */
export interface Case {
  name: string;
  /** Answers as the query of an address. */
  query: string;
  /** Id of the result, e.g. `python-slim`. */
  result: string;
  /** Public thread or file the case is taken from; the others are typical services. */
  source?: string;
}

/** The unit tests walk all of them, the browser tests every third. */
export const cases: readonly Case[] = [
  {
    name: 'FastAPI with pandas, entrypoint script',
    query: 'artifact=python&gpu=no&contract=no&native=no&musl=no&libraries=no&shell=yes',
    result: 'python-slim',
  },
  {
    name: 'FastAPI with pandas, nothing needs a shell',
    query: 'artifact=python&gpu=no&contract=no&native=no&musl=no&libraries=no&shell=no',
    result: 'python-distroless',
  },
  {
    name: 'PyTorch inference on CPU',
    query: 'artifact=python&gpu=no&contract=no&native=yes&libraries=no&shell=yes',
    result: 'python-slim',
  },
  {
    name: 'scikit-learn job, no shell',
    query: 'artifact=python&gpu=no&contract=no&native=yes&libraries=no&shell=no',
    result: 'python-distroless',
  },
  {
    name: 'CUDA training job',
    query: 'artifact=python&gpu=cuda',
    result: 'python-gpu',
  },
  {
    name: 'Flask with pure-Python dependencies, small image wanted',
    query: 'artifact=python&gpu=no&contract=no&native=no&musl=yes',
    result: 'python-alpine',
  },
  {
    name: 'Django whose owner does not know the wheels',
    query: 'artifact=python&gpu=no&contract=no&native=unsure&libraries=no&shell=yes',
    result: 'python-slim',
  },
  {
    name: 'Next.js with sharp',
    query: 'artifact=node&gpu=no&contract=no&native=no&musl=no&libraries=no&shell=yes',
    result: 'node-slim',
  },
  {
    name: 'Node.js with bcrypt, build not established',
    query: 'artifact=node&gpu=no&contract=no&native=unsure&libraries=no&shell=yes',
    result: 'node-slim',
  },
  {
    name: 'Express API started directly',
    query: 'artifact=node&gpu=no&contract=no&native=no&musl=no&libraries=no&shell=no',
    result: 'node-distroless',
  },
  {
    name: 'Node.js tool where every megabyte counts',
    query: 'artifact=node&gpu=no&contract=no&native=no&musl=yes',
    result: 'node-alpine',
  },
  {
    name: 'Go API calling HTTPS',
    query: 'artifact=go&gpu=no&contract=no&static=yes&libraries=no&shell=no&needs=yes',
    result: 'go-distroless-static',
  },
  {
    name: 'Go batch without network or time zones',
    query: 'artifact=go&gpu=no&contract=no&static=yes&libraries=no&shell=no&needs=no',
    result: 'go-scratch',
  },
  {
    name: 'Go service built with cgo',
    query: 'artifact=go&gpu=no&contract=no&static=no&libraries=no&shell=no',
    result: 'go-distroless',
  },
  {
    name: 'Go service, nobody knows how it links',
    query: 'artifact=go&gpu=no&contract=no&static=unsure&libraries=no&shell=no',
    result: 'go-distroless',
  },
  {
    name: 'Go tool with an entrypoint script',
    query: 'artifact=go&gpu=no&contract=no&static=yes&libraries=no&shell=yes',
    result: 'go-alpine',
  },
  {
    name: 'Rust CLI on the gnu target',
    query: 'artifact=rust&gpu=no&contract=no&static=no&libraries=no&shell=no',
    result: 'rust-distroless',
  },
  {
    name: 'Rust service on the musl target',
    query: 'artifact=rust&gpu=no&contract=no&static=yes&libraries=no&shell=no&needs=yes',
    result: 'rust-distroless-static',
  },
  {
    name: 'C++ service, dynamic',
    query: 'artifact=cpp&gpu=no&contract=no&static=no&libraries=no&shell=no',
    result: 'cpp-distroless',
  },
  {
    name: 'C++ daemon with start-up scripts',
    query: 'artifact=cpp&gpu=no&contract=no&static=no&libraries=no&shell=yes',
    result: 'cpp-slim',
  },
  {
    name: 'Spring Boot in a bank on OpenShift',
    query: 'artifact=java&gpu=no&contract=yes&platform=rhel&cpu=yes',
    result: 'java-ubi',
  },
  {
    name: 'Spring Boot in a bank on a public cloud',
    query: 'artifact=java&gpu=no&contract=yes&platform=none',
    result: 'java-hardened',
  },
  {
    name: 'Spring Boot without a contract',
    query: 'artifact=java&gpu=no&contract=no&native=no&musl=no&libraries=no&shell=no',
    result: 'java-distroless',
  },
  {
    name: 'Java with JNI libraries and scripts',
    query: 'artifact=java&gpu=no&contract=no&native=yes&libraries=no&shell=yes',
    result: 'java-slim',
  },
  {
    name: 'ASP.NET minimal API',
    query: 'artifact=dotnet&gpu=no&contract=no&native=no&musl=no&libraries=no&shell=no',
    result: 'dotnet-distroless',
  },
  {
    name: 'ASP.NET with native glibc packages and a shell',
    query: 'artifact=dotnet&gpu=no&contract=no&native=yes&libraries=no&shell=yes',
    result: 'dotnet-slim',
  },
  {
    name: 'Static site behind nginx',
    query: 'artifact=site&contract=no',
    result: 'site-slim',
  },
  {
    name: 'PHP application',
    query: 'artifact=php&contract=no&native=no&musl=no',
    result: 'php-slim',
  },
  {
    name: 'Perl daemon from Debian',
    query: 'artifact=other&gpu=no&contract=no',
    result: 'other-slim',
  },
  {
    name: 'Go payment service under FIPS',
    query: 'artifact=go&gpu=no&contract=yes&platform=none',
    result: 'go-hardened',
  },
  {
    name: 'Python with OpenCV',
    query: 'artifact=python&gpu=no&contract=no&native=yes&libraries=yes',
    result: 'python-slim',
    source: 'https://github.com/fireform-core/FireForm/issues/184',
  },
  {
    name: "Python with Oracle's client, which needs libaio",
    query: 'artifact=python&gpu=no&contract=no&native=yes&libraries=yes',
    result: 'python-slim',
    source: 'https://github.com/docker-library/python/issues/1070',
  },
  {
    name: "Node.js with Oracle's client in thick mode",
    query: 'artifact=node&gpu=no&contract=no&native=yes&libraries=yes',
    result: 'node-slim',
    source: 'https://github.com/libredb/libredb-studio/issues/538',
  },
  {
    name: 'Puppeteer',
    query: 'artifact=node&gpu=no&contract=no&native=unsure&libraries=yes',
    result: 'node-slim',
    source: 'https://github.com/puppeteer/puppeteer/issues/13194',
  },
  {
    name: '.NET with SkiaSharp',
    query: 'artifact=dotnet&gpu=no&contract=no&native=no&musl=no&libraries=yes',
    result: 'dotnet-slim',
    source: 'https://github.com/dotnet/sdk-container-builds/issues/475',
  },
  {
    name: 'C++ server with Boost',
    query: 'artifact=cpp&gpu=no&contract=no&static=no&libraries=yes',
    result: 'cpp-slim',
    source: 'https://github.com/facebookarchive/LogDevice/issues/7',
  },
  {
    name: 'Go service whose health check calls curl',
    query: 'artifact=go&gpu=no&contract=no&static=yes&libraries=yes',
    result: 'go-slim',
    source: 'https://github.com/kutovoys/xray-checker/issues/110',
  },
  {
    name: 'Java on UBI, on an older CPU',
    query: 'artifact=java&gpu=no&contract=yes&platform=rhel&cpu=no',
    result: 'java-ubi9',
    source: 'https://github.com/kuvasz-uptime/kuvasz/issues/346',
  },
  {
    name: 'CUDA service under FIPS',
    query: 'artifact=python&gpu=cuda',
    result: 'python-gpu',
    source: 'https://github.com/NVIDIA/cuopt/issues/1538',
  },
  {
    name: 'nginx under FIPS',
    query: 'artifact=service&contract=yes&platform=none',
    result: 'service-hardened',
    source: 'https://github.com/kubernetes/ingress-nginx/issues/3543',
  },
  {
    name: 'PostgreSQL whose text sorts differently on Alpine',
    query: 'artifact=service&contract=no&collation=yes',
    result: 'service-official',
    source: 'https://github.com/docker-library/postgres/issues/1172',
  },
  {
    name: 'PostgreSQL moved to Alpine with its volume',
    query: 'artifact=service&contract=no&collation=yes',
    result: 'service-official',
    source: 'https://github.com/mediacms-io/mediacms/issues/1441',
  },
  {
    name: 'PostgreSQL in tests, compared with a managed one',
    query: 'artifact=service&contract=no&collation=unsure',
    result: 'service-official',
    source: 'https://github.com/hasura/ndc-postgres/pull/166',
  },
  {
    name: 'nginx that may not run as root',
    query: 'artifact=service&contract=no&collation=no',
    result: 'service-official-alpine',
    source: 'https://github.com/CorentinTh/it-tools/issues/440',
  },
  {
    name: 'nginx whose master process starts as root',
    query: 'artifact=service&contract=no&collation=no',
    result: 'service-official-alpine',
    source: 'https://github.com/nginx/docker-nginx/issues/27',
  },
  {
    name: 'Redis on Kubernetes, with a volume',
    query: 'artifact=service&contract=no&collation=no',
    result: 'service-official-alpine',
    source: 'https://github.com/spotahome/redis-operator/issues/470',
  },
  {
    name: 'Ruby on Rails',
    query: 'artifact=ruby&contract=no&native=no&musl=no',
    result: 'ruby-slim',
    source: 'https://github.com/getlago/lago-api/pull/1435',
  },
  {
    name: 'Mastodon, whose Sidekiq crashed on Alpine',
    query: 'artifact=ruby&contract=no&native=unsure',
    result: 'ruby-slim',
    source: 'https://github.com/docker-library/ruby/issues/236',
  },
  {
    name: 'Ruby with a gem that has no build for musl',
    query: 'artifact=ruby&contract=no&native=yes',
    result: 'ruby-slim',
    source: 'https://github.com/Shopify/rubydex/issues/806',
  },
  {
    name: 'Ruby with gRPC on Alpine, since it has builds for musl',
    query: 'artifact=ruby&contract=no&native=no&musl=yes',
    result: 'ruby-alpine',
    source: 'https://github.com/grpc/grpc/issues/39443',
  },
  {
    name: 'PHP code that uses GLOB_BRACE',
    query: 'artifact=php&contract=no&native=no&musl=no',
    result: 'php-slim',
    source: 'https://github.com/techdivision/import/issues/189',
  },
  {
    name: 'PHP with the ionCube loader',
    query: 'artifact=php&contract=no&native=yes',
    result: 'php-slim',
    source: 'https://github.com/docker-library/php/pull/438',
  },
  {
    name: 'PHP from the official image, without its gcc',
    query: 'artifact=php&contract=no&native=no&musl=yes',
    result: 'php-alpine',
    source: 'https://github.com/docker-library/php/issues/1528',
  },
  {
    name: 'Rust with CUDA',
    query: 'artifact=rust&gpu=cuda',
    result: 'rust-gpu',
    source: 'https://github.com/docling-project/docling.rs/pull/333',
  },
  {
    name: 'Python inference on an AMD GPU',
    query: 'artifact=python&gpu=rocm',
    result: 'python-gpu',
    source: 'https://github.com/michaelfeil/infinity/issues/555',
  },
  {
    name: 'Executable made by Bun',
    query: 'artifact=cpp&gpu=no&contract=no&static=no&libraries=no&shell=no',
    result: 'cpp-distroless',
    source: 'https://github.com/elysiajs/elysia/issues/1279',
  },
  {
    name: 'GraalVM native image',
    query: 'artifact=cpp&gpu=no&contract=no&static=no&libraries=no&shell=no',
    result: 'cpp-distroless',
    source: 'https://github.com/oracle/graal/issues/4544',
  },
  {
    name: '.NET with SqlClient',
    query: 'artifact=dotnet&gpu=no&contract=no&native=no&musl=no&libraries=no&shell=no',
    result: 'dotnet-distroless',
    source: 'https://github.com/dotnet/dotnet-docker/issues/5014',
  },
  {
    name: 'Java with Kafka and snappy, started by a script',
    query: 'artifact=java&gpu=no&contract=no&native=yes&libraries=no&shell=yes',
    result: 'java-slim',
    source: 'https://github.com/adoptium/adoptium-support/issues/627',
  },
  {
    name: 'C server that links OpenSSL',
    query: 'artifact=cpp&gpu=no&contract=no&static=no&libraries=no&shell=no',
    result: 'cpp-distroless',
    source: 'https://github.com/EndPositive/slipstream',
  },
  // Written down before they were walked.
  {
    name: 'Java with JasperReports, which needs fonts',
    query: 'artifact=java&gpu=no&contract=no&native=unsure&libraries=yes',
    result: 'java-slim',
    source: 'https://github.com/GoogleContainerTools/distroless/issues/1523',
  },
  {
    name: 'Node.js with Prisma, which looks for libssl',
    query: 'artifact=node&gpu=no&contract=no&native=no&musl=no&libraries=yes',
    result: 'node-slim',
    source: 'https://github.com/prisma/orm/issues/19729',
  },
  {
    name: 'Go program built with cgo, moved to distroless',
    query: 'artifact=go&gpu=no&contract=no&static=no&libraries=no&shell=no',
    result: 'go-distroless',
    source: 'https://github.com/open-policy-agent/gatekeeper/issues/1732',
  },
  {
    name: 'Go web server on scratch that calls HTTPS',
    query: 'artifact=go&gpu=no&contract=no&static=yes&libraries=no&shell=no&needs=yes',
    result: 'go-distroless-static',
    source: 'https://github.com/harshavardhana/s3www/pull/7',
  },
  {
    name: 'PyTorch on a CUDA base it does not need',
    query: 'artifact=python&gpu=cuda',
    result: 'python-gpu',
    source: 'https://github.com/sillsdev/silnlp/issues/386',
  },
  {
    name: 'Go operator for OpenShift, on the CPUs of its customers',
    query: 'artifact=go&gpu=no&contract=yes&platform=rhel&cpu=unsure',
    result: 'go-ubi9',
    source: 'https://github.com/openshift/assisted-service/pull/8711',
  },
  {
    name: 'Rust agent built for musl',
    query: 'artifact=rust&gpu=no&contract=no&static=yes&libraries=no&shell=no&needs=yes',
    result: 'rust-distroless-static',
    source: 'https://github.com/vectordotdev/vector/pull/4236',
  },
  {
    name: '.NET reports drawn with libgdiplus',
    query: 'artifact=dotnet&gpu=no&contract=no&native=unsure&libraries=yes',
    result: 'dotnet-slim',
    source: 'https://github.com/lkosson/reportviewercore/issues/21',
  },
  {
    name: 'Rust web service that links OpenSSL',
    query: 'artifact=rust&gpu=no&contract=no&static=no&libraries=no&shell=no',
    result: 'rust-distroless',
    source: 'https://github.com/neon-mmd/websurfx/issues/197',
  },
  {
    name: 'Python service that calls ffmpeg',
    query: 'artifact=python&gpu=no&contract=no&native=no&musl=no&libraries=yes',
    result: 'python-slim',
    source: 'https://github.com/quasarstream/python-ffmpeg-video-streaming/issues/32',
  },
];
