using Campaign.UmbracoHost.Persistence.Schema;
using Campaign.UmbracoHost.Words;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Extensions;

namespace Campaign.UmbracoHost.Scheduling;

/// <summary>The schedules' lines in the history of a document. Call it inside a scope.</summary>
internal sealed class ScheduleHistory(IAuditRepository audits)
{
    private const int System = -1;

    /// <summary>An officer changed what is planned for a language.</summary>
    public void Set(int node, string culture, DateTime? publish, DateTime? unpublish, int user)
    {
        string[] acts = [.. Part("xuất bản lúc", publish), .. Part("gỡ xuống lúc", unpublish)];
        Write(
            node,
            user,
            acts.Length == 0
                ? $"Đã bỏ hẹn giờ{Language(culture)}."
                : $"Đã hẹn giờ{Language(culture)}: {string.Join(", ", acts)}."
        );
    }

    /// <summary>An officer did by hand what makes these plans void.</summary>
    public void Overtaken(IEnumerable<ScheduleRow> entries, int user)
    {
        foreach (var entry in entries)
            Write(entry.NodeId, user, $"Lịch hẹn không còn{Language(entry.Culture)}: {Words(entry)}.");
    }

    /// <summary>The hour came and a rule refused.</summary>
    public void Failed(ScheduleRow entry, string refusal) =>
        Write(entry.NodeId, System, $"Hẹn giờ không thành{Language(entry.Culture)}: {Words(entry)}. {refusal}");

    private void Write(int node, int user, string text) =>
        audits.Save(new AuditItem(node, AuditType.Custom, user, UmbracoObjectTypes.Document.GetName(), text, text));

    private static string Words(ScheduleRow entry)
    {
        var act = entry.Action == (int)ContentScheduleAction.Release ? "xuất bản" : "gỡ xuống";
        return $"{act} lúc {HaNoi.Time(entry.Date)}";
    }

    private static IEnumerable<string> Part(string words, DateTime? at) =>
        at is { } time ? [$"{words} {HaNoi.Time(time)}"] : [];

    private static string Language(string culture) => culture == ScheduleRow.Invariant ? "" : $" ({culture})";
}
