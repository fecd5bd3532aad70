using Campaign.Content.Types;
using Campaign.Content.Types.Kinds;
using Campaign.Content.Types.Tables;
using Campaign.Core.Publication;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Campaign.Content.Publishing;

/// <summary>
/// What a picture shows is typed once, on the picture: a material that says nothing about its pictures takes their
/// words when it is saved. From then on they are the material's own, to be changed and translated there.
/// </summary>
internal sealed class PictureTexts(IMediaService media) : INotificationHandler<ContentSavingNotification>
{
    private const string Alias = MediaTables.AltText,
        Language = CampaignSnapshot.DefaultLanguage;

    public void Handle(ContentSavingNotification notification)
    {
        foreach (var material in notification.SavedEntities)
            if (
                material.ContentType.Alias == MessageTables.Material.Alias
                && material.AvailableCultures.Contains(Language)
                && Stored.Text(material.GetValue(Alias, Language)) is null
                && Texts(material) is { Length: > 0 } text
            )
                material.SetValue(Alias, text, Language);
    }

    private string Texts(IContent material) =>
        string.Join(
            '\n',
            Stored
                .MediaKeys(material.GetValue("files"))
                .Select(media.GetById)
                .Where(x => x is { Trashed: false } && x.HasProperty(Alias))
                .Select(x => Stored.Text(x!.GetValue(Alias)))
                .OfType<string>()
                .Distinct()
        );
}
