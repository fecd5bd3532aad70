using Campaign.Core.Services;
using Campaign.Web.Recalls;

namespace Campaign.Web.Hsds;

/// <summary>Mirrors of the service directory.</summary>
internal sealed class DirectoryTrail : IItemTrail
{
    public string Channel => "Danh bạ dịch vụ HSDS";

    public Task<IReadOnlyList<TrailLine>> FindAsync(TrailQuestion question, CancellationToken stop) =>
        Task.FromResult<IReadOnlyList<TrailLine>>(
            question.Item is Service service
                ? [new("Danh bạ mở", "các danh bạ sao chép lại", $"/hsds/v3/services/{service.Id}")]
                : []
        );
}
