using System.Collections.Immutable;
using Campaign.Core.Broadcast;
using Campaign.Core.Places;
using Campaign.Core.Publication;
using Campaign.Core.Results;
using Campaign.Web.Http.Answers;
using Campaign.Web.Http.Problems;
using Campaign.Web.Publication;
using Campaign.Web.Settings;
using Microsoft.Extensions.Options;

namespace Campaign.Web.Items.Changes;

/// <summary><c>/changes</c>: what a client must do to stay up to date, deletions included.</summary>
internal sealed class ChangeList(IOptions<ApiOptions> options, ItemKinds kinds, EditBook edits)
{
    /// <summary>The rows after a cursor, oldest first.</summary>
    /// <exception cref="ProblemException">
    /// The cursor is too old, or from another log; or there is no such place.
    /// </exception>
    public Answer List(ApiRequest request)
    {
        var snapshot = request.Snapshot;
        var log = snapshot.Changes.Forget(Midnight(request.Today.AddDays(-options.Value.ChangesRetentionDays)));
        var since = request.Query["since"] is { } text ? ChangeCursor.Parse(text) : new ChangeCursor(log.Log, 0);
        if (since.Log != log.Log || !log.Reaches(since.Seq))
            throw Expired(request);
        var limit = request.Query.Int("limit") ?? 200;
        var place = request.Query["place"];
        if (place is not null && snapshot.Places.Find(place) is null)
            throw ProblemException.Parameter("place", $"there is no place {place}; see /api/v1/places.");
        var reach = new ChangeReach(snapshot, edits.Current, request.Today, place is null ? [] : [place]);
        var rows = log.Since(since.Seq, place is null ? limit + 1 : int.MaxValue)
            .Select(x => (Change: x, Match: place is null ? null : reach.Match(x)))
            .Where(x => place is null || x.Match is not null)
            .Take(limit + 1)
            .ToList();
        var page = rows.Take(limit).ToList();
        // This node may lag behind the one that issued the cursor, but the answer must never go back.
        var reached = rows.Count > limit ? page[^1].Change.Seq : Math.Max(since.Seq, snapshot.Seq);
        var cursor = new ChangeCursor(log.Log, reached).ToString();
        return Answer.Json(
            new ApiChanges([.. page.Select(x => Row(x.Change, x.Match, place, request))], cursor, rows.Count > limit),
            rows.Count > limit ? request.With("since", cursor) : null
        );
    }

    /// <summary>A cursor for the current moment.</summary>
    public static string Head(CampaignSnapshot snapshot) =>
        new ChangeCursor(snapshot.Changes.Log, snapshot.Seq).ToString();

    private static DateTimeOffset Midnight(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);

    /// <summary>
    /// Where to fetch a changed item, programme or sum; for a withdrawn item, the address answers 410. Null when its
    /// address was a name that is no longer known, for programmes of the whole country, and for sums of an edition that
    /// is not public any more.
    /// </summary>
    /// <param name="change">The change.</param>
    /// <param name="snapshot">What is published now.</param>
    /// <param name="baseUrl">The site's address without a trailing slash; empty for a path only.</param>
    /// <param name="place">The place for which the client asks; null for none in particular.</param>
    /// <param name="today">The campaign's local day.</param>
    public string? UrlOf(Change change, CampaignSnapshot snapshot, string baseUrl, string? place, DateOnly today)
    {
        var path =
            change.Type == ProgrammeEdit.ChangeType ? ApiProgrammeChange.PathOf(change, edits.Current, place, today)
            : change.Type == ResultArea.ChangeType ? ApiResultChange.PathOf(change, snapshot)
            : kinds.PathOf(change, snapshot);
        if (path is null)
            return null;
        path += Links.LanguageQuery(change.Language);
        // The sequence makes the address new, so that no cache on the way can answer with an older version.
        return $"{baseUrl}{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}minVersion={change.Seq}";
    }

    /// <summary>What a change means to whoever follows a place; null: nothing.</summary>
    /// <param name="change">The change.</param>
    /// <param name="match">What <see cref="ChangeReach"/> says of it.</param>
    public static ChangeAction? ActionFor(Change change, string? match) =>
        match switch
        {
            null => null,
            // What has left the place is gone there, though others still have it.
            ChangeReach.Before or ChangeReach.Unknown when IsOfItem(change) => ChangeAction.Delete,
            _ => change.Action,
        };

    /// <summary>Whether a row is of an item, and not of programmes or sums, which nobody publishes.</summary>
    private static bool IsOfItem(Change change) =>
        change.Type != ProgrammeEdit.ChangeType && change.Type != ResultArea.ChangeType;

    /// <summary>What a row about programmes tells of; null for other rows.</summary>
    public ApiProgrammeChange? ProgrammeOf(Change change) => ApiProgrammeChange.Of(change, edits.Current);

    /// <summary>The decisions about programmes, at least those of the snapshot's log.</summary>
    public ProgrammeEdits Edits => edits.Current;

    private ApiChange Row(Change change, string? match, string? place, ApiRequest request) =>
        new(
            change.Seq,
            change.Id,
            change.Type.Name,
            (match is null ? change.Action : ActionFor(change, match)!.Value).ApiName(),
            change.Reason.ApiName(),
            [change.Language],
            change.At.UtcDateTime,
            UrlOf(change, request.Snapshot, request.BaseUrl, place, request.Today),
            ApiRecall.Of(request.Snapshot.Notices.Of(change, request.Snapshot.Changes)),
            match,
            ProgrammeOf(change),
            ApiResultChange.Of(change, request.Snapshot)
        );

    private ProblemException Expired(ApiRequest request) =>
        new(ProblemType.CursorExpired, "Read the lists again, then go on from the cursor given here.")
        {
            Members = new ExpiredCursor(
                Head(request.Snapshot),
                [
                    .. kinds.All.Select(x =>
                        $"{request.BaseUrl}{ItemKinds.Api}/{x.Names.Collection}"
                        + $"?limit=200&minVersion={request.Snapshot.Seq}"
                    ),
                ]
            ),
        };
}

/// <summary>How to begin again.</summary>
/// <param name="Cursor">The cursor to go on from when every list was read again.</param>
/// <param name="Lists">Addresses of the lists to read again.</param>
internal sealed record ExpiredCursor(string Cursor, ImmutableArray<string> Lists) : IProblemMembers;

/// <summary>Changes since a cursor.</summary>
/// <param name="Changes">The changes, oldest first.</param>
/// <param name="Cursor">The since parameter of the next request. Opaque.</param>
/// <param name="More">Whether there are more changes now.</param>
internal sealed record ApiChanges(ImmutableArray<ApiChange> Changes, string Cursor, bool More);

/// <summary>One change of one item in one language, of programmes, or of sums.</summary>
/// <param name="Seq">Sequence in the log.</param>
/// <param name="Id">The item; of the type programme, the decision; of the type result, the sums, always the
/// same.</param>
/// <param name="Type">Its type; programme: an officer decided about programmes by hand; result: sums of accepted
/// reports are different.</param>
/// <param name="Action">upsert: fetch url; delete: drop this language, and the item if it has no other. Of one place's
/// changes, delete also says that the item is no longer for that place.</param>
/// <param name="Reason">published, updated, unpublished, expired, deleted, moved, or related: something it shows of
/// another item changed, such as the title of a document it cites or the local theme of an edition. Names of places,
/// terms and organisations, and readings of abbreviations in scripts, follow the row of their own item. Of the type
/// result: published when a report is counted from now on, updated when a corrected one takes the place of another,
/// unpublished when one no longer counts.</param>
/// <param name="Languages">The languages concerned.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Url">Where to fetch it; for a withdrawn item, this address answers 410.</param>
/// <param name="Notice">What an officer said about it if it was recalled or corrected; otherwise null.</param>
/// <param name="Match">With place: which state of the item is for that place: after, before, both, or unknown if the
/// server restarted in between. Without place: null.</param>
/// <param name="Programme">What was decided about programmes; otherwise null.</param>
/// <param name="Result">Whose sums are different; otherwise null.</param>
internal sealed record ApiChange(
    long Seq,
    Guid Id,
    string Type,
    string Action,
    string Reason,
    ImmutableArray<string> Languages,
    DateTime At,
    string? Url,
    ApiRecall? Notice,
    string? Match,
    ApiProgrammeChange? Programme,
    ApiResultChange? Result
);
