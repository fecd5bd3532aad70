using System.Net;
using System.Net.Sockets;
using Amazon.Runtime;

namespace Campaign.UmbracoHost.MediaStorage;

/// <summary>
/// Asks a bucket, and says in words what went wrong. While it does not answer, only one caller asks it again, every few
/// seconds, and all others are told at once, so that a page does not wait for each of its pictures. Umbraco's services
/// cannot wait otherwise than with a thread.
/// </summary>
internal sealed class BucketPatience(string place, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5),
        // Of a question that is answered at once, and of files that come or go over a slow line.
        Short = TimeSpan.FromSeconds(10),
        Long = TimeSpan.FromMinutes(5),
        // A page with many pictures asks for all of them at once, and a bucket that is well has answered by then.
        Turn = TimeSpan.FromMilliseconds(250);

    // Each of them holds a thread until a bucket that hangs is given up.
    private readonly SemaphoreSlim _turns = new(32);

    private Silence? _away;

    /// <summary>The answer to a short question.</summary>
    /// <exception cref="MediaAwayException">There is none.</exception>
    public T Ask<T>(Func<CancellationToken, Task<T>> ask)
        where T : class => Waiting(() => Answer(Short, ask)) ?? throw NoSuchKey();

    /// <summary>The answer to a short question about one object; null when it is not there.</summary>
    /// <exception cref="MediaAwayException">There is none.</exception>
    public T? AskAbout<T>(Func<CancellationToken, Task<T>> ask)
        where T : class => Waiting(() => Answer(Short, ask));

    /// <summary>The answer when the content of an object goes along; null when it is not there.</summary>
    /// <exception cref="MediaAwayException">There is none.</exception>
    public T? Carry<T>(Func<CancellationToken, Task<T>> ask)
        where T : class => Answer(Long, ask);

    /// <summary>For an answer that there is no such object, where none was asked for.</summary>
    public MediaAwayException NoSuchKey() => new($"{Named} refuses: 404 NoSuchKey.");

    public void Dispose() => _turns.Dispose();

    private T Waiting<T>(Func<T> answer)
    {
        if (!_turns.Wait(Turn))
            throw new MediaAwayException($"{Named} does not answer: too many wait for it.");
        try
        {
            return answer();
        }
        finally
        {
            _turns.Release();
        }
    }

    private T? Answer<T>(TimeSpan limit, Func<CancellationToken, Task<T>> ask)
        where T : class
    {
        RefuseWhileAway();
        using var patience = new CancellationTokenSource(limit, clock);
        try
        {
            var answer = ask(patience.Token).GetAwaiter().GetResult();
            Volatile.Write(ref _away, null);
            return answer;
        }
        // Anything else that is not found is no word of a bucket about an object: a wrong address, a proxy.
        catch (AmazonServiceException e) when (e is { StatusCode: HttpStatusCode.NotFound, ErrorCode: "NoSuchKey" })
        {
            Volatile.Write(ref _away, null);
            return null;
        }
        catch (AmazonServiceException e)
            when (e.StatusCode is >= HttpStatusCode.BadRequest and < HttpStatusCode.InternalServerError)
        {
            Volatile.Write(ref _away, null);
            throw new MediaAwayException($"{Named} refuses: {(int)e.StatusCode} {e.ErrorCode}.", e);
        }
        catch (Exception e) when (IsAway(e))
        {
            var isSlow = patience.IsCancellationRequested;
            var words = $"{Named} does not answer: {(isSlow ? "it took too long." : Reason(e))}";
            // A large file on a slow line says nothing about small ones.
            if (!isSlow || limit == Short)
                Volatile.Write(ref _away, new(clock.GetUtcNow() + Pause, words));
            throw new MediaAwayException(words, e);
        }
        catch
        {
            Volatile.Write(ref _away, null);
            throw;
        }
    }

    // Whoever comes first after the pause asks for all; if it hears nothing either, the next one does.
    private void RefuseWhileAway()
    {
        var now = clock.GetUtcNow();
        if (
            Volatile.Read(ref _away) is { } away
            && (
                now < away.Until
                || Interlocked.CompareExchange(ref _away, away with { Until = now + Short }, away) != away
            )
        )
            throw new MediaAwayException(away.Words);
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
                or IOException { InnerException: SocketException }
                or WebException;

    private static string Reason(Exception e) =>
        e is AmazonServiceException { StatusCode: not 0 } service
            ? $"{(int)service.StatusCode} {service.ErrorCode}."
            : e.GetBaseException().Message;

    private sealed record Silence(DateTimeOffset Until, string Words);
}
