using System.Security.Cryptography;
using Campaign.Web.Http.Answers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Primitives;

namespace Campaign.Benchmarks.Api;

/// <summary>
/// What a kept answer costs from the product's cache and from ASP.NET Core's OutputCache: the same bytes and headers,
/// in alternating rounds, in processor time and memory of one thread, less what a bare handler costs.
/// </summary>
internal static class CacheBenchmark
{
    private const int Rounds = 21,
        Requests = 20_000,
        Addresses = 64;

    private const string Origin = "https://mau.example.vn";

    private static readonly Dictionary<string, string> Headers = new()
    {
        ["ETag"] = "\"0123456789abcdef01234567-br\"",
        ["Cache-Control"] = CacheRules.Public,
        ["Vary"] = "Accept-Encoding",
        ["X-Content-Type-Options"] = "nosniff",
        ["Access-Control-Allow-Origin"] = "*",
        ["Content-Type"] = MediaTypes.Json,
        ["Content-Encoding"] = "br",
    };

    public static async Task<int> RunAsync(TextWriter output)
    {
        output.WriteLine(
            "bytes | bare µs | own µs | OutputCache µs | OutputCache / own | own bytes | OutputCache bytes"
        );
        foreach (var size in new[] { 1 << 10, 8 << 10, 32 << 10 })
        {
            var body = RandomNumberGenerator.GetBytes(size);
            var ways = new[] { Bare(body), Own(body), Framework(body) };
            var (time, memory) = (new List<double>[3], new double[3]);
            for (var round = 0; round < Rounds; round++)
            for (var way = 0; way < ways.Length; way++)
            {
                var (microseconds, bytes) = await MeasureAsync(ways[way]);
                (time[way] ??= []).Add(microseconds);
                memory[way] = bytes;
            }
            var (bare, own, framework) = (Median(time[0]), Median(time[1]), Median(time[2]));
            output.WriteLine(
                $"{size} | {bare:0.00} | {own - bare:0.00} | {framework - bare:0.00} | "
                    + $"{(framework - bare) / (own - bare):0.0} | {memory[1] - memory[0]:0} | {memory[2] - memory[0]:0}"
            );
        }
        return 0;
    }

    private static RequestDelegate Bare(byte[] body) =>
        async http =>
        {
            foreach (var (name, value) in Headers)
                http.Response.Headers[name] = value;
            await http.Response.BodyWriter.WriteAsync(body);
        };

    private static RequestDelegate Own(byte[] body)
    {
        var cache = new AnswerCache<PreparedAnswer>(64 << 20);
        return http =>
        {
            var key = AnswerKey.Of(http, Origin);
            if (cache.Find(key) is not { } answer)
            {
                answer = new(
                    Headers.Select(x => KeyValuePair.Create(x.Key, new StringValues(x.Value))),
                    [],
                    body,
                    Headers["ETag"]
                );
                cache.Keep(key, answer, body.Length);
            }
            return answer.WriteAsync(http);
        };
    }

    private static RequestDelegate Framework(byte[] body)
    {
        var services = new ServiceCollection()
            .AddLogging()
            .AddOutputCache(x =>
                x.AddBasePolicy(p =>
                    p.SetVaryByQuery("*").SetVaryByHeader("Accept-Encoding").Expire(TimeSpan.FromHours(1))
                )
            )
            .BuildServiceProvider();
        var app = new ApplicationBuilder(services);
        app.UseOutputCache();
        app.Run(Bare(body));
        var pipeline = app.Build();
        return http =>
        {
            http.RequestServices = services;
            return pipeline(http);
        };
    }

    private static async Task<(double Microseconds, double Bytes)> MeasureAsync(RequestDelegate serve)
    {
        for (var i = 0; i < Addresses; i++)
            await serve(Request(i));
        var (begun, allocated) = (ThreadClock.Milliseconds(), GC.GetAllocatedBytesForCurrentThread());
        for (var i = 0; i < Requests; i++)
        {
            var done = serve(Request(i % Addresses));
            if (!done.IsCompletedSuccessfully)
                throw new InvalidOperationException("It was to be answered at once, on this thread.");
        }
        return (
            (ThreadClock.Milliseconds() - begun) * 1000 / Requests,
            (double)(GC.GetAllocatedBytesForCurrentThread() - allocated) / Requests
        );
    }

    private static DefaultHttpContext Request(int number)
    {
        var features = new FeatureCollection();
        var request = new HttpRequestFeature
        {
            Method = "GET",
            Scheme = "https",
            Path = "/api/v1/messages",
            QueryString = $"?limit={number}",
            RawTarget = $"/api/v1/messages?limit={number}",
        };
        request.Headers.Host = "mau.example.vn";
        request.Headers.AcceptEncoding = "gzip, deflate, br";
        features.Set<IHttpRequestFeature>(request);
        features.Set<IHttpResponseFeature>(new HttpResponseFeature());
        features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(Stream.Null));
        return new(features);
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
