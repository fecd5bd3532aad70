using System.Collections.Immutable;
using System.Globalization;
using Campaign.Core.Broadcast;
using Campaign.Core.Places;
using Campaign.Core.Publication;
using Campaign.UmbracoHost.Accounts;
using Campaign.Web.Broadcast.Edits;
using Campaign.Web.Words;

namespace Campaign.Web.Broadcast.Desk;

/// <summary>A programme as an officer sees it.</summary>
/// <param name="snapshot">What is public.</param>
/// <param name="officers">Names of officers.</param>
/// <param name="day">The day shown.</param>
/// <param name="may">Whether the officer may decide for a place; null is the whole country.</param>
/// <param name="records">Whether the officer records what the commune agreed to and aired.</param>
internal sealed class DeskView(
    CampaignSnapshot snapshot,
    OfficerDirectory officers,
    DateOnly day,
    Func<string?, bool> may,
    bool records
)
{
    /// <summary>The programme and the decisions that concern it.</summary>
    public DeskProgramme Of(DayProgramme programme, IEnumerable<ProgrammeEditRow> rows) =>
        new(
            programme.Place.Ref,
            PlaceWords.Name(snapshot.Places, programme.Place.Ref, day),
            programme.Province.Ref,
            (programme.Province.On(day) ?? programme.Province.Latest).FullName,
            day,
            may(programme.Place.Ref),
            may(programme.Province.Ref),
            may(null),
            records,
            [.. programme.Sessions.Select(Session)],
            [
                .. programme.Programme.Decisions.Select(x => new DeskScript(
                    x.Script.Id,
                    x.Script.Title,
                    x.Included,
                    x.Why,
                    programme.Agreements.GetValueOrDefault(x.Script.Id)?.Says(x.Script)
                )),
            ],
            [.. rows.Select(Edit)]
        );

    private static DeskSession Session(DaySession session) =>
        new(
            session.Name,
            session.Start.ToString("H:mm", CultureInfo.InvariantCulture),
            Lengths.Of(session.Session.Seconds),
            Lengths.Of(session.Session.LimitSeconds),
            [
                .. session.Pieces.Select(x => new DeskItem(
                    x.Item.Script?.Id,
                    x.Title,
                    x.Item.Part == ProgrammePart.Content,
                    Lengths.Of(x.Item.Seconds),
                    x.Item.Times,
                    x.Item.Why,
                    x.Questions
                )),
            ]
        );

    private DeskEdit Edit(ProgrammeEditRow row)
    {
        var edit = EditStore.Edit(row);
        return new(
            row.Id,
            row.Place is null ? "Cả nước" : PlaceWords.Name(snapshot.Places, row.Place, day),
            row.Kind,
            [.. edit.Scripts.Select(x => snapshot.Find<Script>(x)?.Title ?? "Bài đã thu hồi")],
            edit.From,
            edit.Until,
            row.Reason,
            officers.NameOf(row.MadeBy),
            row.MadeAt,
            row.WithdrawnBy is { } by ? officers.NameOf(by) : null,
            row.WithdrawnAt,
            edit.AppliesOn(day),
            row.WithdrawnAt is null && may(row.Place)
        );
    }
}

internal sealed record DeskProgramme(
    string Place,
    string PlaceName,
    string Province,
    string ProvinceName,
    DateOnly Date,
    bool MayDecide,
    bool MayDecideProvince,
    bool MayDecideNation,
    bool MayRecord,
    ImmutableArray<DeskSession> Sessions,
    ImmutableArray<DeskScript> Scripts,
    ImmutableArray<DeskEdit> Edits
);

internal sealed record DeskSession(
    string Name,
    string Start,
    string Length,
    string Limit,
    ImmutableArray<DeskItem> Items
);

internal sealed record DeskItem(
    Guid? Script,
    string Title,
    bool IsContent,
    string Length,
    int Times,
    string Why,
    ImmutableArray<string> Questions
);

internal sealed record DeskScript(Guid Script, string Title, bool Included, string Why, string? Acknowledgement);

internal sealed record DeskEdit(
    Guid Id,
    string PlaceName,
    string Kind,
    ImmutableArray<string> Scripts,
    DateOnly From,
    DateOnly Until,
    string Reason,
    string MadeBy,
    DateTimeOffset MadeAt,
    string? WithdrawnBy,
    DateTimeOffset? WithdrawnAt,
    bool Applies,
    bool MayWithdraw
);
