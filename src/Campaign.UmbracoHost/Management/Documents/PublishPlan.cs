using System.Globalization;
using Campaign.UmbracoHost.Persistence.Schema;
using Campaign.UmbracoHost.Requests;
using Campaign.UmbracoHost.Words;
using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core.Models;
using Umbraco.Extensions;

namespace Campaign.UmbracoHost.Management.Documents;

/// <summary>
/// What a request to publish asks for in a language: now, at set times, or that nothing is planned any more.
/// </summary>
/// <param name="Culture">The language; <see cref="ScheduleRow.Invariant"/> for a document without languages.</param>
/// <param name="Now">Whether it is to be published now; then there are no times.</param>
/// <param name="Publish">When it is to be published, UTC; null when no release is planned.</param>
/// <param name="Unpublish">When it is to be taken off, UTC; null when no end is planned.</param>
internal sealed record PublishPlan(string Culture, bool Now, DateTime? Publish, DateTime? Unpublish)
{
    /// <summary>The plans of a request, or why it is refused. The client's dialog is never relied on.</summary>
    public static (IReadOnlyList<PublishPlan> Plans, IResult? Refusal) Read(
        PublishRequest request,
        IContent document,
        string defaultLanguage,
        DateTime now
    )
    {
        if (request.PublishSchedules is not { Count: > 0 } wanted)
            return ([], Refused("CultureMissing"));
        var plans = new List<PublishPlan>();
        foreach (var (culture, schedule) in wanted)
        {
            var (known, unknown) = Language(document, culture, defaultLanguage);
            if (known is null)
                return ([], Refused(unknown));
            if (plans.Exists(x => x.Culture == known))
                return ([], Problems.Invalid("Mỗi ngôn ngữ chỉ được nêu một lần."));
            if (
                !TryRead(schedule?.PublishTime, out var publish) || !TryRead(schedule?.UnpublishTime, out var unpublish)
            )
                return ([], Problems.Invalid("Giờ hẹn phải có múi giờ, ví dụ 2026-12-01T08:00:00+07:00."));
            if (Fault(publish, unpublish, now) is { } fault)
                return ([], Refused(fault));
            plans.Add(new(known, schedule is null, publish, unpublish));
        }
        return (plans, null);
    }

    private static string? Fault(DateTime? publish, DateTime? unpublish, DateTime now) =>
        publish <= now ? "PublishTimeNeedsToBeInFuture"
        : unpublish <= now ? "UpublishTimeNeedsToBeInFuture"
        : unpublish <= publish ? "UnpublishTimeNeedsToBeAfterPublishTime"
        : null;

    // A list of languages chosen for several documents names the main language for those that do not vary.
    private static (string? Culture, string Fault) Language(IContent document, string? culture, string defaultLanguage)
    {
        if (!document.ContentType.VariesByCulture())
            return culture is null or ScheduleRow.Invariant || culture.InvariantEquals(defaultLanguage)
                ? (ScheduleRow.Invariant, "")
                : (null, "InvalidCulture");
        return culture is null or ScheduleRow.Invariant
            ? (null, "CannotPublishInvariantWhenVariant")
            : (document.AvailableCultures.FirstOrDefault(x => x.InvariantEquals(culture)), "InvalidCulture");
    }

    // A time without a zone would be read in the server's own zone.
    private static bool TryRead(string? text, out DateTime? utc)
    {
        utc = null;
        if (string.IsNullOrEmpty(text))
            return true;
        var zoned = text.EndsWith('Z') || (text.Length > 6 && text[^6] is '+' or '-' && text[^3] == ':');
        if (
            !zoned
            || !text.Contains('T', StringComparison.Ordinal)
            || !DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
        )
            return false;
        utc = time.UtcDateTime;
        return true;
    }

    private static IResult Refused(string status) =>
        Problems.Of(StatusCodes.Status400BadRequest, status, Refusals.Text(status));
}
