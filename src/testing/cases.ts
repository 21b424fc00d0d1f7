/**
 * Real services, the answers their owners give, and the result an expert expects.
 * The unit tests walk all of them, the browser tests a dozen.
 */
export const cases: readonly [name: string, query: string, result: string][] = [
  [
    'FastAPI with pandas, entrypoint script',
    'artifact=python&contract=no&native=no&musl=no&shell=yes',
    'python-slim',
  ],
  [
    'FastAPI with pandas, nothing needs a shell',
    'artifact=python&contract=no&native=no&musl=no&shell=no',
    'python-distroless',
  ],
  ['PyTorch inference on CPU', 'artifact=python&contract=no&native=yes&shell=yes', 'python-slim'],
  [
    'scikit-learn job, no shell',
    'artifact=python&contract=no&native=yes&shell=no',
    'python-distroless',
  ],
  ['CUDA training job', 'artifact=python&contract=no&native=gpu', 'python-gpu'],
  [
    'Flask with pure-Python dependencies, small image wanted',
    'artifact=python&contract=no&native=no&musl=yes',
    'python-alpine',
  ],
  [
    'Django whose owner does not know the wheels',
    'artifact=python&contract=no&native=unsure&shell=yes',
    'python-slim',
  ],
  ['Next.js with sharp', 'artifact=node&contract=no&native=no&musl=no&shell=yes', 'node-slim'],
  [
    'Node.js with bcrypt, build not established',
    'artifact=node&contract=no&native=unsure&shell=yes',
    'node-slim',
  ],
  [
    'Express API started directly',
    'artifact=node&contract=no&native=no&musl=no&shell=no',
    'node-distroless',
  ],
  [
    'Node.js tool where every megabyte counts',
    'artifact=node&contract=no&native=no&musl=yes',
    'node-alpine',
  ],
  [
    'Go API calling HTTPS',
    'artifact=go&contract=no&static=yes&shell=no&needs=yes',
    'go-distroless-static',
  ],
  [
    'Go batch without network or time zones',
    'artifact=go&contract=no&static=yes&shell=no&needs=no',
    'go-scratch',
  ],
  ['Go service built with cgo', 'artifact=go&contract=no&static=no&shell=no', 'go-distroless'],
  [
    'Go service, nobody knows how it links',
    'artifact=go&contract=no&static=unsure&shell=no',
    'go-distroless',
  ],
  [
    'Go tool with an entrypoint script',
    'artifact=go&contract=no&static=yes&shell=yes',
    'go-alpine',
  ],
  ['Rust CLI on the gnu target', 'artifact=rust&contract=no&static=no&shell=no', 'rust-distroless'],
  [
    'Rust service on the musl target',
    'artifact=rust&contract=no&static=yes&shell=no&needs=yes',
    'rust-distroless-static',
  ],
  ['C++ service, dynamic', 'artifact=cpp&contract=no&static=no&shell=no', 'cpp-distroless'],
  ['C++ daemon with start-up scripts', 'artifact=cpp&contract=no&static=no&shell=yes', 'cpp-slim'],
  ['Spring Boot in a bank on OpenShift', 'artifact=java&contract=yes&platform=rhel', 'java-ubi'],
  [
    'Spring Boot in a bank on a public cloud',
    'artifact=java&contract=yes&platform=none',
    'java-hardened',
  ],
  [
    'Spring Boot without a contract',
    'artifact=java&contract=no&native=no&musl=no&shell=no',
    'java-distroless',
  ],
  [
    'Java with JNI libraries and scripts',
    'artifact=java&contract=no&native=yes&shell=yes',
    'java-slim',
  ],
  [
    'ASP.NET minimal API',
    'artifact=dotnet&contract=no&native=no&musl=no&shell=no',
    'dotnet-distroless',
  ],
  [
    'ASP.NET with native glibc packages and a shell',
    'artifact=dotnet&contract=no&native=yes&shell=yes',
    'dotnet-slim',
  ],
  ['Static site behind nginx', 'artifact=site', 'site-slim'],
  ['PHP application', 'artifact=other', 'other-slim'],
  ['Go payment service under FIPS', 'artifact=go&contract=yes&platform=none', 'go-hardened'],
];
