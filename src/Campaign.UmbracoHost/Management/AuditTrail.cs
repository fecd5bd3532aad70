using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Campaign.UmbracoHost.Management;

/// <summary>The history of one document or media item.</summary>
internal sealed class AuditTrail(IAuditService audit, IUserIdKeyResolver users)
{
    public async Task<Paged<object>> OfAsync(Guid key, UmbracoObjectTypes kind, Direction direction, int skip, int take)
    {
        var log = await audit.GetItemsByKeyAsync(key, kind, skip, take, direction);
        var items = new List<object>();
        foreach (var line in log.Items)
        {
            var user = await users.TryGetAsync(line.UserId);
            items.Add(new
            {
                user = new Ref(user.Success ? user.Result : Guid.Empty), timestamp = line.CreateDate,
                logType = line.AuditType.ToString(), line.Comment, line.Parameters,
            });
        }
        return new(log.Total, items);
    }
}
