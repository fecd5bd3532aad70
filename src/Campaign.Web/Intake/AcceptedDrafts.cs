using Campaign.Core.Intake.Drafting;

namespace Campaign.Web.Intake;

/// <summary>The drafts that an officer accepted, including their corrections.</summary>
/// <param name="Drafts">The drafts.</param>
/// <param name="Posters">Whether a poster of each message is to be made along.</param>
/// <param name="Spots">Whether a spot of each message is to be made along.</param>
internal sealed record AcceptedDrafts(IReadOnlyList<AcceptedDraft>? Drafts, bool Posters = false, bool Spots = false)
{
    private const int Most = 500,
        MostFields = 40;

    /// <summary>What is wrong with the request; null when it is valid.</summary>
    public string? Fault =>
        Drafts is not { Count: > 0 } ? "Hãy chọn ít nhất một mục."
        : Drafts.Count > Most ? $"Nhiều nhất {Most} mục một lần."
        : Drafts.Any(x =>
            x?.Type is null
            || x.Id is null
            || x.Fields is not { Count: <= MostFields }
            || x.Fields.Any(y => y?.IsWhole() != true)
        )
            ? "Có mục thiếu loại, tên hoặc nội dung."
        : null;

    /// <summary>The drafts; call it only when there is no <see cref="Fault"/>.</summary>
    public IReadOnlyList<IntakeDraft> ToDrafts() =>
        [
            .. Drafts!.Select(x => new IntakeDraft(
                x.Type!,
                x.Id!,
                x.Where ?? "",
                [.. x.Fields!.Where(y => y.Text != "").Select(y => y.ToField())]
            )
            {
                Campaign = x.Campaign,
                Year = x.Year,
                Parent = x.Parent,
                Existing = x.Existing,
            }),
        ];
}

/// <summary>An accepted draft as the screen sends it.</summary>
internal sealed record AcceptedDraft(
    string? Type,
    string? Id,
    string? Where,
    string? Campaign,
    int? Year,
    string? Parent,
    Guid? Existing,
    IReadOnlyList<FieldView>? Fields
);
