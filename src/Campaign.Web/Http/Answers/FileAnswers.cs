using Campaign.Core.Materials;
using Campaign.Rendering.Cache;
using Campaign.Rendering.Faults;
using Campaign.UmbracoHost.Requests;
using Campaign.Web.Http.Limits;
using Campaign.Web.Http.Problems;
using Campaign.Web.Http.Queries;
using Campaign.Web.Media;

namespace Campaign.Web.Http.Answers;

/// <summary>What every address that answers with a file has in common.</summary>
internal static class FileAnswers
{
    // An uploaded picture may be SVG: opened on its own it must not run or load anything.
    private const string NothingRuns = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

    /// <summary>
    /// Checks the query, counts the answer, writes the headers of files and waits for the version asked for.
    /// </summary>
    /// <exception cref="ProblemException">
    /// A parameter is wrong, the client has no answers left, or the version is not known here yet.
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
        http.Response.Headers.AccessControlAllowOrigin = "*";
        return query;
    }

    /// <summary>A rendered file, with ranges and the hash of its bytes as ETag.</summary>
    /// <param name="file">The file.</param>
    /// <param name="mediaType">Its media type.</param>
    /// <param name="downloadName">ASCII name people save it under; null: it is shown in a page.</param>
    public static IResult Of(Rendition file, string mediaType, string? downloadName) =>
        DatedFile.At(file.Path, mediaType, $"\"{file.Hash}\"", downloadName);

    /// <summary>An uploaded file, with ranges and its digest as ETag.</summary>
    /// <exception cref="ProblemException">It is not on this server.</exception>
    public static IResult Uploaded(IUploadedFiles uploads, MaterialFile file, string name)
    {
        var path =
            uploads.PathOf(file)
            ?? throw (
                uploads.IsGone(file)
                    ? new ProblemException(ProblemType.Withdrawn, $"The file {file.Name} was taken back.")
                    : new ProblemException(ProblemType.Unavailable, $"The file of {file.Name} is not on this server.")
            );
        return DatedFile.At(path, file.MediaType, $"\"{file.Sha256}\"", name);
    }

    /// <summary>Renders, and tells what went wrong in the API's own words.</summary>
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
                Extensions = { ["faults"] = unfit.Faults },
            };
        }
        catch (RenderingException fault)
        {
            throw new ProblemException(ProblemType.Unavailable, fault.Public, fault);
        }
    }
}
