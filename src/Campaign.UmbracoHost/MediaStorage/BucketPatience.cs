using System.Net;
using Amazon.Runtime;

namespace Campaign.UmbracoHost.MediaStorage;

/// <summary>
/// Asks a bucket, and says in words what went wrong. While it does not answer, it is asked again only every few seconds,
/// so that a page does not wait for each of its pictures.
/// </summary>
internal sealed class BucketPatience(string place, TimeProvider clock)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    private volatile Tuple<DateTimeOffset, string>? _away;

    /// <summary>The answer; null when the object is not there. Umbraco's services cannot wait otherwise.</summary>
    /// <exception cref="MediaAwayException">There is none.</exception>
    public T? Ask<T>(TimeSpan limit, Func<CancellationToken, Task<T>> ask)
        where T : class
    {
        if (_away is { } away && clock.GetUtcNow() < away.Item1)
            throw new MediaAwayException(away.Item2);
        using var patience = new CancellationTokenSource(limit, clock);
        try
        {
            var answer = ask(patience.Token).GetAwaiter().GetResult();
            _away = null;
            return answer;
        }
        catch (AmazonServiceException e) when (e.StatusCode == HttpStatusCode.NotFound && e.ErrorCode != "NoSuchBucket")
        {
            return null;
        }
        catch (AmazonServiceException e)
            when (e.StatusCode is >= HttpStatusCode.BadRequest and < HttpStatusCode.InternalServerError)
        {
            throw new MediaAwayException($"{Named} refuses: {(int)e.StatusCode} {e.ErrorCode}.", e);
        }
        catch (Exception e) when (IsAway(e))
        {
            var words = $"{Named} does not answer: {Reason(e, patience)}";
            _away = new(clock.GetUtcNow() + Pause, words);
            throw new MediaAwayException(words, e);
        }
    }

    private string Named => char.ToUpperInvariant(place[0]) + place[1..];

    // A full disk of this machine is no fault of the bucket.
    private static bool IsAway(Exception e) =>
        e
            is AmazonServiceException
                or AmazonClientException
                or HttpRequestException
                or OperationCanceledException
                or HttpIOException
                or EndOfStreamException
                or WebException;

    private static string Reason(Exception e, CancellationTokenSource patience) =>
        patience.IsCancellationRequested ? "it took too long."
        : e is AmazonServiceException { StatusCode: not 0 } service ? $"{(int)service.StatusCode} {service.ErrorCode}."
        : e.GetBaseException().Message;
}
