// A service small enough to read, with everything that breaks on a base image that lacks something.
const string project = "first project";

var builder = WebApplication.CreateSlimBuilder(args);
builder.WebHost.UseUrls("http://0.0.0.0:8080");
var app = builder.Build();
app.MapGet("/healthz", async () => Results.Json(new Dictionary<string, string>
{
    ["project"] = project,
    ["time"] = await Said(() => Task.FromResult(Clock())),
    ["tmp"] = await Said(async () =>
    {
        await File.WriteAllTextAsync("/tmp/written", project);
        return "ok";
    }),
    ["https"] = await Said(async () =>
    {
        using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(5) };
        await client.GetStringAsync(Environment.GetEnvironmentVariable("HTTPS_URL"));
        return "ok";
    }),
}));
app.Run();

static string Clock()
{
    var zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");
    return TimeZoneInfo.ConvertTime(DateTimeOffset.UtcNow, zone).ToString("yyyy-MM-ddTHH:mm:sszzz");
}

// What an action answers, or why it failed.
static async Task<string> Said(Func<Task<string>> action)
{
    try
    {
        return await action();
    }
    catch (Exception error)
    {
        return error.Message;
    }
}
