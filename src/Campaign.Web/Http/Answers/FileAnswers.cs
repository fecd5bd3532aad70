using Campaign.Core.Materials;
using Campaign.Rendering.Cache;
using Campaign.Rendering.Faults;
using Campaign.UmbracoHost.Requests;
using Campaign.Web.Http.Limits;
using Campaign.Web.Http.Problems;
using Campaign.Web.Http.Queries;
using Campaign.Web.Media;

namespace Campaign.Web.Http.Answers;

/// <summary>What all addresses that answer with a file have in common.</summary>
internal static class FileAnswers
{
    // An uploaded picture may be SVG, which must not run or load anything when it is opened by itself.
    private const string NothingRuns = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

    /// <summary>
    /// Checks the query, counts the answer, writes the headers of files, and waits for the requested version.
    /// </summary>
    /// <exception cref="ProblemException">
    /// A parameter is invalid, the client's quota is used up, or this node does not know the version yet.
    /// </exception>
    public static async Task<ApiQuery> BeginAsync(
        HttpContext http,
        RateLimiter limiter,
        IReadOnlyCollection<Parameter> parameters
    )
    {
        var query = ApiQuery.Parse(http.Request.Query, [.. parameters, Parameter.MinVersion]);
        limiter.Take(http);
        await http.RequestServices.GetRequiredService<VersionWait>().SnapshotAsync(query, http.RequestAborted);
        http.Response.Headers.CacheControl = CacheRules.Public;
        http.Response.Headers.XContentTypeOptions = "nosniff";
        http.Response.Headers.ContentSecurityPolicy = NothingRuns;
        return query;
    }

    /// <summary>A rendered file, with range support and the hash of its bytes as ETag.</summary>
    /// <param name="file">The file.</param>
    /// <param name="mediaType">Its media type.</param>
    /// <param name="downloadName">ASCII name for saving it; null when it is shown in a page.</param>
    public static IResult Of(Rendition file, string mediaType, string? downloadName) =>
        DatedFile.At(file.Path, mediaType, $"\"{file.Hash}\"", downloadName);

    /// <summary>An uploaded file, with range support and its digest as ETag.</summary>
    /// <exception cref="ProblemException">It is not on this server.</exception>
    public static IResult Uploaded(IUploadedFiles uploads, MaterialFile file, string? name)
    {
        var path = uploads.PathOf(file) ?? throw NotHere(uploads, file);
        return DatedFile.At(path, file.MediaType, $"\"{file.Sha256}\"", name);
    }

    /// <summary>The small copy of an uploaded picture; the whole one while there is no copy.</summary>
    /// <exception cref="ProblemException">It is not on this server, or the picture was taken back.</exception>
    public static IResult Small(IUploadedFiles uploads, MaterialFile file)
    {
        if (!uploads.Has(file))
            throw NotHere(uploads, file);
        return uploads.PathOf(SmallCopy.Of(file)) is { } path
            ? DatedFile.At(path, SmallCopy.MediaType, $"\"{file.Sha256}-{SmallCopy.Width}\"", downloadName: null)
            : Uploaded(uploads, file, name: null);
    }

    private static ProblemException NotHere(IUploadedFiles uploads, MaterialFile file) =>
        uploads.IsGone(file)
            ? new ProblemException(ProblemType.Withdrawn, $"The file {file.Name} was taken back.")
            : new ProblemException(ProblemType.Unavailable, $"The file of {file.Name} is not on this server.");

    /// <summary>Renders, turning failures into problems of the API.</summary>
    /// <exception cref="ProblemException">It could not be rendered.</exception>
    public static async Task<T> RenderedAsync<T>(Func<Task<T>> render)
    {
        try
        {
            return await render();
        }
        catch (BudgetExhaustedException spent)
        {
            throw new ProblemException(ProblemType.TooManyRequests, spent.Message) { RetryAfter = spent.RetryAfter };
        }
        catch (UnprintableException unfit)
        {
            throw new ProblemException(ProblemType.Unprintable, unfit.Message)
            {
                Members = new PrintFaults(unfit.Faults),
            };
        }
        catch (RenderingException fault)
        {
            throw new ProblemException(ProblemType.Unavailable, fault.Public, fault);
        }
    }
}
