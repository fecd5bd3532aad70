using Campaign.Web.Items;
using Campaign.Web.Recalls;

namespace Campaign.Web.Forms;

/// <summary>The texts of an item that officers copy out for telephone messages and posts.</summary>
internal sealed class FormTrail(ItemKinds kinds) : IItemTrail
{
    public string Channel => "Tin nhắn, mạng xã hội";

    public Task<IReadOnlyList<TrailLine>> FindAsync(TrailQuestion question, CancellationToken stop)
    {
        var item = question.Item;
        IReadOnlyList<TrailLine> lines = FormsApi.Has(item.Type)
            ?
            [
                new(
                    "Bài viết sẵn để chép",
                    "không biết ai đã gửi, đã đăng",
                    $"/api/v1/{kinds[item.Type].Names.Collection}/{item.Id}/forms"
                ),
            ]
            : [];
        return Task.FromResult(lines);
    }
}
