using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Campaign.Web.Tests.Api.Generated;

/// <summary>
/// Makes requests from the API document: right ones by their schemas, most of them then spoilt in some way. The same
/// seed makes the same requests.
/// </summary>
/// <param name="document">The API document.</param>
/// <param name="known">Values that exist on the server, by the name of the parameter.</param>
/// <param name="seed">The seed.</param>
internal sealed class RequestMaker(
    JsonElement document,
    IReadOnlyDictionary<string, IReadOnlyList<string>> known,
    int seed
)
{
    private const int Deepest = 6;

    // Each of them has broken some server.
    private static readonly string[] Harmful =
    [
        "",
        " ",
        "%00",
        "%ff%fe",
        "%ED%A0%80",
        "%EF%BF%BF",
        "%",
        "%zz",
        "..%2f..%2fetc%2fpasswd",
        "..%5c..",
        "%2e%2e",
        "%0d%0aX-Injected:%201",
        "'%20OR%201=1--",
        "%22%3E%3Cscript%3E",
        "-1",
        "0",
        "2147483648",
        "-9223372036854775809",
        "1e309",
        "NaN",
        "null",
        "true",
        "[]",
        "{}",
        "%7B%7B7*7%7D%7D",
        "0000-00-00",
        "9999-12-31",
        "10000-01-01",
        "2025-02-30",
        "00000000-0000-0000-0000-000000000000",
        "%D9%A2%D9%A0%D9%A2%D9%A1",
        "%F0%9F%98%80",
        "%E2%80%AE",
        "NEAR(a,b)",
        "%22",
        "*",
        "a%20AND",
        "(((((",
    ];

    private readonly Random _random = new(seed);

    /// <summary>A request for an operation, ready to be sent once.</summary>
    public HttpRequestMessage Make(ApiOperation operation)
    {
        var spoilt = _random.Next(3) > 0;
        var path = operation.Path;
        foreach (var parameter in operation.Parameters.Where(x => x.InPath))
            path = path.Replace($"{{{parameter.Name}}}", Value(parameter, spoilt), StringComparison.Ordinal);
        var query = new List<string>();
        foreach (var parameter in operation.Parameters.Where(x => !x.InPath && _random.Next(4) == 0))
            for (var times = spoilt && _random.Next(12) == 0 ? 2 : 1; times > 0; times--)
                query.Add($"{parameter.Name}={Value(parameter, spoilt)}");
        if (spoilt && _random.Next(6) == 0)
            query.Add($"{Pick(Harmful)}={Pick(Harmful)}");
        // It is sent as it is, because HttpClient would tidy it up.
        var address = path + (query.Count > 0 ? "?" + string.Join('&', query) : "");
        var request = new HttpRequestMessage(
            new(operation.Method),
            new Uri(
                "http://localhost" + address,
                new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }
            )
        );
        if (spoilt)
            AddHeaders(request);
        if (operation.Body is { } schema)
            request.Content = Body(schema, spoilt);
        return request;
    }

    private string Value(ApiParameter parameter, bool spoilt)
    {
        if (spoilt && _random.Next(3) == 0)
            return _random.Next(8) == 0 ? Long() : Pick(Harmful);
        var value = Escaped(Right(parameter.Name, parameter.Schema));
        return spoilt && _random.Next(4) == 0 ? Cut(value) : value;
    }

    private string Right(string name, JsonElement schema)
    {
        if (known.TryGetValue(name, out var values) && values.Count > 0 && _random.Next(5) > 0)
            return values[_random.Next(values.Count)];
        if (schema.TryGetProperty("enum", out var choices))
            return $"{choices[_random.Next(choices.GetArrayLength())]}";
        return (Text(schema, "type"), Text(schema, "format")) switch
        {
            ("integer", _) => Whole(schema),
            ("boolean", _) => _random.Next(2) == 0 ? "true" : "false",
            (_, "date") => new DateOnly(1990, 1, 1)
                .AddDays(_random.Next(40_000))
                .ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            (_, "uuid") => $"{new Guid(_random.Next(), 1, 2, 3, 4, 5, 6, 7, 8, 9, 10)}",
            _ => Words(_random.Next(1, 30)),
        };
    }

    private string Whole(JsonElement schema)
    {
        var from = schema.TryGetProperty("minimum", out var least) ? least.GetInt64() : 0;
        var to = schema.TryGetProperty("maximum", out var most) ? most.GetInt64() : int.MaxValue;
        return _random.NextInt64(from, to + 1).ToString(CultureInfo.InvariantCulture);
    }

    private void AddHeaders(HttpRequestMessage request)
    {
        var headers = new (string Name, string Value)[]
        {
            ("If-None-Match", "W/\"\", \"x"),
            ("If-Modified-Since", "Thu, 99 Foo 9999"),
            ("Range", "bytes=9-1,x,-0"),
            ("Accept", "application/json;q=x, */*;q=1.0000001"),
            ("Accept-Encoding", "br;q=0, gzip;q=-1, *;q=0"),
            ("Accept-Language", Long()),
            ("Cookie", "a=" + Long()),
            ("X-Forwarded-For", "x, 999.1.1.1, ::::"),
            ("X-Forwarded-Proto", "ftp"),
            ("Idempotency-Key", Words(_random.Next(1, 300))),
            ("X-Request-Id", "\u00e9"),
        };
        foreach (var (name, value) in headers.Where(_ => _random.Next(6) == 0))
            request.Headers.TryAddWithoutValidation(name, value);
        if (request.Headers.Contains("Idempotency-Key"))
            return;
        request.Headers.TryAddWithoutValidation("Idempotency-Key", $"k-{_random.Next(20)}");
    }

    private ByteArrayContent Body(JsonElement schema, bool spoilt)
    {
        var json = Json("", schema, 0, spoilt);
        if (spoilt)
            json = _random.Next(8) switch
            {
                0 => json[..(json.Length / 2)],
                1 => string.Concat(Enumerable.Repeat("[", 20_000)),
                2 => json.Replace("\"", "\"\\ud800", StringComparison.Ordinal),
                3 => $"[{json}]",
                4 => json + json,
                _ => json,
            };
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(json));
        content.Headers.TryAddWithoutValidation(
            "Content-Type",
            spoilt && _random.Next(8) == 0 ? "application/json; charset=utf-7" : "application/json"
        );
        return content;
    }

    private string Json(string name, JsonElement schema, int depth, bool spoilt)
    {
        if (schema.TryGetProperty("$ref", out var named))
            schema = document
                .GetProperty("components")
                .GetProperty("schemas")
                .GetProperty(named.GetString()!.Split('/')[^1]);
        if (depth > Deepest || (spoilt && _random.Next(10) == 0))
            return Pick(["null", "0", "\"x\"", "[]", "{}", "1e400", "true", "-1", $"\"{Long()}\""]);
        return Text(schema, "type") switch
        {
            "object" => "{" + string.Join(',', Members(schema, depth, spoilt)) + "}",
            "array" => "["
                + string.Join(
                    ',',
                    Enumerable
                        .Range(0, _random.Next(4))
                        .Select(_ => Json(name, schema.GetProperty("items"), depth + 1, spoilt))
                )
                + "]",
            "integer" or "number" or "boolean" => Right(name, schema),
            _ => JsonSerializer.Serialize(
                name == "url" ? $"https://x{_random.Next(100)}.invalid/" : Right(name, schema)
            ),
        };
    }

    private IEnumerable<string> Members(JsonElement schema, int depth, bool spoilt)
    {
        if (schema.TryGetProperty("properties", out var properties))
            foreach (var property in properties.EnumerateObject().Where(_ => !spoilt || _random.Next(6) > 0))
                yield return $"\"{property.Name}\":{Json(property.Name, property.Value, depth + 1, spoilt)}";
        if (schema.TryGetProperty("additionalProperties", out var more) && more.ValueKind == JsonValueKind.Object)
            for (var i = _random.Next(3); i > 0; i--)
                yield return $"{JsonSerializer.Serialize(Words(8))}:{Json("", more, depth + 1, spoilt)}";
    }

    // A type may be one of several, with null among them.
    private static string Text(JsonElement schema, string name) =>
        !schema.TryGetProperty(name, out var found) ? ""
        : found.ValueKind == JsonValueKind.Array
            ? found.EnumerateArray().Select(x => x.GetString()!).FirstOrDefault(x => x != "null") ?? ""
        : found.GetString()!;

    private string Words(int length) =>
        string.Concat(Enumerable.Range(0, length).Select(_ => "aăâbcđeêghikoôơuưy 012-."[_random.Next(24)]));

    private string Long() => new((char)_random.Next('a', 'z'), _random.Next(1_000, 6_000));

    private string Cut(string value) => value.Length == 0 ? "x" : value[.._random.Next(value.Length)] + Pick(Harmful);

    private string Pick(string[] from) => from[_random.Next(from.Length)];

    private static string Escaped(string value) => Uri.EscapeDataString(value);
}
