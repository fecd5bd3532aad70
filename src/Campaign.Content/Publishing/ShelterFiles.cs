using Campaign.Core.Services;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;

namespace Campaign.Content.Publishing;

/// <summary>
/// Warns of a file whose name or description speaks of a shelter: a picture, a plan or a name can give away where it
/// is, and no program can tell. A definite location in its text is refused.
/// </summary>
internal sealed class ShelterFiles : INotificationHandler<MediaSavingNotification>
{
    public void Handle(MediaSavingNotification notification)
    {
        foreach (var words in notification.SavedEntities.Select(Words).Where(LocationFinder.SpeaksOfShelter))
            if (LocationFinder.Exact(words).Count > 0)
                notification.CancelOperation(new EventMessage("Chưa lưu được", Refused, EventMessageType.Error));
            else
                notification.Messages.Add(new EventMessage("Có thể lộ địa chỉ", Warned, EventMessageType.Warning));
    }

    private const string Refused =
        "Tên hoặc mô tả của tệp về nơi tạm lánh có liên kết bản đồ, tọa độ hay mã vị trí. Hãy xóa phần đó.";

    private const string Warned =
        "Tệp này nói về nơi tạm lánh. Hãy xem lại tên tệp, mô tả và hình: không để lộ địa chỉ, bản đồ, biển số nhà.";

    // File names have hyphens instead of spaces.
    private static string Words(IMedia media) =>
        string.Join(
            '\n',
            media
                .Properties.Where(x => x.Alias != Constants.Conventions.Media.File)
                .SelectMany(x => x.Values)
                .Select(x => x.EditedValue as string)
                .Append(media.Name?.Replace('-', ' ').Replace('_', ' '))
        );
}
