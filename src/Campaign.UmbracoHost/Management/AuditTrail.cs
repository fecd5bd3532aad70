using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Campaign.UmbracoHost.Management;

/// <summary>The history of one document or media item: a line for each thing somebody did.</summary>
internal sealed class AuditTrail(IAuditService audit, IUserIdKeyResolver users)
{
    // Umbraco's words are English and meant for programmers.
    private static readonly Dictionary<AuditType, string> Words = new()
    {
        [AuditType.SaveVariant] = "Đã lưu",
        [AuditType.PublishVariant] = "Đã xuất bản",
        [AuditType.UnpublishVariant] = "Đã gỡ xuống",
    };

    public async Task<Paged<object>> OfAsync(Guid key, UmbracoObjectTypes kind, Direction direction, int skip, int take)
    {
        var log = await audit.GetItemsByKeyAsync(key, kind, 0, int.MaxValue, direction);
        var lines = log.Items.ToList();
        var told = lines.Where((x, i) => !RepeatsItsNeighbour(lines, i)).ToList();
        var items = new List<object>();
        foreach (var line in told.Skip(skip).Take(take))
        {
            var user = await users.TryGetAsync(line.UserId);
            items.Add(
                new
                {
                    user = new Ref(user.Success ? user.Result : Guid.Empty),
                    timestamp = line.CreateDate,
                    logType = line.AuditType.ToString(),
                    comment = Comment(line),
                    line.Parameters,
                }
            );
        }
        return new(told.Count, items);
    }

    // Withdrawing the main language is written down twice: once with the language and once without.
    private static bool RepeatsItsNeighbour(List<IAuditItem> lines, int at) =>
        lines[at].AuditType == AuditType.Unpublish
        && new[] { at - 1, at + 1 }.Any(x =>
            x >= 0
            && x < lines.Count
            && lines[x].AuditType == AuditType.UnpublishVariant
            && lines[x].UserId == lines[at].UserId
            && (lines[x].CreateDate - lines[at].CreateDate).Duration() < TimeSpan.FromSeconds(5)
        );

    // Our own lines, such as those about schedules, are whole sentences.
    private static string? Comment(IAuditItem line) =>
        line.AuditType == AuditType.Custom ? line.Parameters
        : line.Parameters is { Length: > 0 } languages && Words.TryGetValue(line.AuditType, out var words)
            ? $"{words}: {languages}"
        : null;
}
