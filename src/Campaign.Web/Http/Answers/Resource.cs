using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Campaign.Core.Publication;
using Campaign.Web.Http.Queries;

namespace Campaign.Web.Http.Answers;

/// <summary>One public address that is answered from the snapshot, for GET and HEAD: a row of a route table.</summary>
/// <param name="Path">Route pattern without a leading slash.</param>
/// <param name="Name">Operation name, unique and stable.</param>
/// <param name="Summary">One sentence for the API document.</param>
/// <param name="Handle">
/// Makes the answer. Runs once per version, address and language; then the bytes are reused.
/// </param>
internal sealed record Resource(string Path, string Name, string Summary, Func<ApiRequest, Answer> Handle)
{
    /// <summary>Heading under which it appears in the API document.</summary>
    public string Tag { get; init; } = "";

    /// <summary>Every query parameter it accepts; any other is refused by name.</summary>
    // minVersion is accepted everywhere, so that a client behind a cache can ask past it.
    public ImmutableArray<Parameter> Parameters
    {
        get;
        init => field = value.Contains(Parameter.MinVersion) ? value : value.Add(Parameter.MinVersion);
    } = [Parameter.MinVersion];

    /// <summary>Types whose changes can alter the answer; empty when any change can.</summary>
    public ImmutableArray<ItemType> DependsOn { get; init; } = [];

    /// <summary>Whether the answer can differ from one day to the next without any change.</summary>
    public bool DependsOnDay { get; init; } = true;

    /// <summary>Whether officers' decisions about programmes can alter the answer.</summary>
    public bool DependsOnEdits { get; init; }

    /// <summary>Whether what officers say of recalled and corrected items can alter the answer.</summary>
    public bool DependsOnNotices { get; init; }

    /// <summary>Whether accepted reports of results can alter the answer.</summary>
    public bool DependsOnResults { get; init; }

    /// <summary>The type of the JSON body, for the API document; null when it is not JSON.</summary>
    public Type? Body { get; init; }

    /// <summary>An example for the API document; null: the file for this operation, if there is one.</summary>
    public JsonNode? Example { get; init; }

    /// <summary>
    /// For answers that are too large to keep: checks the request, and returns what writes the answer piece by piece.
    /// Null when <see cref="Handle"/> makes it.
    /// </summary>
    public Func<ApiRequest, Func<Stream, CancellationToken, Task>>? Stream { get; init; }

    /// <summary>Name under which a browser saves it; null when it is shown.</summary>
    public string? FileName { get; init; }

    /// <summary>Media type of a successful answer.</summary>
    public string MediaType { get; init; } = MediaTypes.Json;

    /// <summary>Value of <c>Cache-Control</c>.</summary>
    public string CacheControl { get; init; } = CacheRules.Public;

    /// <summary>Names of headers that it has besides those of every answer, also with a 304.</summary>
    public ImmutableArray<string> Headers { get; init; } = [];

    /// <summary>Whether it can be requested for something that does not exist or was withdrawn (404, 410).</summary>
    public bool IsItem => Path.Contains('{', StringComparison.Ordinal);
}

/// <summary>Media types the product writes.</summary>
internal static class MediaTypes
{
    public const string Json = "application/json; charset=utf-8";
    public const string Problem = "application/problem+json; charset=utf-8";
    public const string Atom = "application/atom+xml; charset=utf-8";
    public const string Rss = "application/rss+xml; charset=utf-8";
    public const string JsonFeed = "application/feed+json; charset=utf-8";
    public const string Calendar = "text/calendar; charset=utf-8";

    public const string PlainText = "text/plain; charset=utf-8";
    public const string Csv = "text/csv; charset=utf-8";
    public const string JsonLines = "application/x-ndjson; charset=utf-8";
    public const string Pdf = "application/pdf";
    public const string Zip = "application/zip";
    public const string Mp3 = "audio/mpeg";
    public const string Mp4 = "video/mp4";
    public const string Png = "image/png";
    public const string Any = "*/*";

    /// <summary>The type without its parameters.</summary>
    public static string Bare(string mediaType) => mediaType.Split(';')[0];
}
