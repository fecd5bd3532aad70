using System.Collections.Immutable;
using Campaign.Core.Publication;
using Campaign.Web.Http.Answers;
using Campaign.Web.Http.Problems;
using Campaign.Web.Settings;
using Microsoft.Extensions.Options;

namespace Campaign.Web.Items.Changes;

/// <summary><c>/changes</c>: what a client must do to stay up to date, deletions included.</summary>
internal sealed class ChangeList(IOptions<ApiOptions> options, ItemKinds kinds)
{
    /// <summary>The rows after a cursor, oldest first.</summary>
    /// <exception cref="ProblemException">The cursor is too old, or from another log.</exception>
    public Answer List(ApiRequest request)
    {
        var snapshot = request.Snapshot;
        var log = snapshot.Changes.Forget(Midnight(request.Today.AddDays(-options.Value.ChangesRetentionDays)));
        var since = request.Query["since"] is { } text ? ChangeCursor.Parse(text) : new ChangeCursor(log.Log, 0);
        if (since.Log != log.Log || !log.Reaches(since.Seq))
            throw Expired(request);
        var limit = request.Query.Int("limit") ?? 200;
        var rows = log.Since(since.Seq, limit + 1);
        var page = rows.Take(limit).ToList();
        // This node may lag behind the one that issued the cursor, but the answer must never go back.
        var reached = rows.Count > limit ? page[^1].Seq : Math.Max(since.Seq, snapshot.Seq);
        var cursor = new ChangeCursor(log.Log, reached).ToString();
        return Answer.Json(
            new ApiChanges([.. page.Select(x => Row(x, request))], cursor, rows.Count > limit),
            rows.Count > limit ? request.With("since", cursor) : null
        );
    }

    /// <summary>A cursor for the current moment.</summary>
    public static string Head(CampaignSnapshot snapshot) =>
        new ChangeCursor(snapshot.Changes.Log, snapshot.Seq).ToString();

    private static DateTimeOffset Midnight(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);

    /// <summary>
    /// Where to fetch a changed item; for a withdrawn item, the address answers 410. Null when its address was a name
    /// that is no longer known.
    /// </summary>
    /// <param name="change">The change.</param>
    /// <param name="snapshot">What is published now.</param>
    /// <param name="baseUrl">The site's address without a trailing slash; empty for a path only.</param>
    public string? UrlOf(Change change, CampaignSnapshot snapshot, string baseUrl)
    {
        if (kinds.PathOf(change, snapshot) is not { } path)
            return null;
        var language = Links.LanguageQuery(change.Language);
        // The sequence makes the address new, so that no cache on the way can answer with an older version.
        return $"{baseUrl}{path}{language}{(language.Length > 0 ? '&' : '?')}minVersion={change.Seq}";
    }

    private ApiChange Row(Change change, ApiRequest request) =>
        new(
            change.Seq,
            change.Id,
            change.Type.Name,
            change.Action.ApiName(),
            change.Reason.ApiName(),
            [change.Language],
            change.At.UtcDateTime,
            UrlOf(change, request.Snapshot, request.BaseUrl),
            ApiRecall.Of(request.Snapshot.Notices.Of(change, request.Snapshot.Changes))
        );

    private ProblemException Expired(ApiRequest request) =>
        new(ProblemType.CursorExpired, "Read the lists again, then go on from the cursor given here.")
        {
            Extensions =
            {
                ["cursor"] = Head(request.Snapshot),
                ["lists"] = kinds
                    .All.Select(x =>
                        $"{request.BaseUrl}{ItemKinds.Api}/{x.Names.Collection}"
                        + $"?limit=200&minVersion={request.Snapshot.Seq}"
                    )
                    .ToImmutableArray(),
            },
        };
}

/// <summary>Changes since a cursor.</summary>
/// <param name="Changes">The changes, oldest first.</param>
/// <param name="Cursor">The since parameter of the next request. Opaque.</param>
/// <param name="More">Whether there are more changes now.</param>
internal sealed record ApiChanges(ImmutableArray<ApiChange> Changes, string Cursor, bool More);

/// <summary>One change of one item in one language.</summary>
/// <param name="Seq">Sequence in the log.</param>
/// <param name="Id">The item.</param>
/// <param name="Type">Its type.</param>
/// <param name="Action">upsert: fetch url; delete: drop this language, and the item if it has no other.</param>
/// <param name="Reason">published, updated, unpublished, expired, deleted, moved, or related: something it shows of
/// another item changed, such as the title of a document it cites or the local theme of an edition. Names of places,
/// terms and organisations follow the row of their own item.</param>
/// <param name="Languages">The languages concerned.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Url">Where to fetch it; for a withdrawn item, this address answers 410.</param>
/// <param name="Notice">What an officer said about it if it was recalled or corrected; otherwise null.</param>
internal sealed record ApiChange(
    long Seq,
    Guid Id,
    string Type,
    string Action,
    string Reason,
    ImmutableArray<string> Languages,
    DateTime At,
    string? Url,
    ApiRecall? Notice
);
