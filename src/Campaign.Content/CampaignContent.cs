using Campaign.Content.Files;
using Campaign.Content.Intake;
using Campaign.Content.Projection;
using Campaign.Content.Publishing;
using Campaign.Content.Publishing.Approval;
using Campaign.Content.Publishing.Checks;
using Campaign.Content.Publishing.Listing;
using Campaign.Content.Publishing.OneOfEach;
using Campaign.Content.Publishing.Translating;
using Campaign.Content.Types;
using Campaign.Core.Publication;
using Campaign.Core.Vocabularies;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;

namespace Campaign.Content;

/// <summary>The campaign as Umbraco content: ordinary Umbraco code, for any host of Umbraco's services.</summary>
public static class CampaignContent
{
    /// <summary>
    /// Adds document types, files, publishing rules, intake and the projection to readers. The host adds an
    /// <see cref="IPublicationLog"/>, <see cref="IPublishedDocuments"/> and an <see cref="IBulkPublication"/>, and
    /// starts <see cref="InstallTypesAsync"/> before it serves.
    /// </summary>
    /// <param name="builder">Umbraco's builder.</param>
    /// <param name="contentPath">
    /// Folder of the content files; its vocabularies are read when they are first needed.
    /// </param>
    public static IUmbracoBuilder AddCampaignContent(this IUmbracoBuilder builder, string contentPath)
    {
        var services = builder.Services;
        services.AddSingleton(_ => ReadVocabularies(contentPath));
        services.AddSingleton(x => new SnapshotStore(CampaignSnapshot.Empty(x.GetRequiredService<VocabularySet>())));
        services.AddSingleton(x => new RecordTypes(x.GetServices<RecordType>()));
        services.AddSingleton(x => x.GetRequiredService<RecordTypes>().Tables);
        services.AddSingleton<Projector>();
        services.AddSingleton<AddressedPlaces>();
        services.AddSingleton<ShelterValues>();
        services.AddSingleton<IMediaFiles, MediaFiles>();
        services.AddSingleton<SnapshotFollower>();
        services.AddSingleton<DataTypeInstaller>();
        services.AddSingleton<TypeInstaller>();
        services.AddSingleton<LanguageInstaller>();
        services.AddSingleton<PublicationLogIdentity>();
        services.AddSingleton<NewPlaces>();
        services.AddSingleton<CommuneFolders>();
        services.AddSingleton<CommuneFiles>();
        services.AddInternallyMade<ContentCommands>();
        services.AddSingleton<IntakeSets>();
        services.AddSingleton<RecordedWords>();
        services.AddSingleton<PublishingRules>();
        services.AddInternallyMade<IntakeDesk>();
        services.AddInternallyMade<IntakePublishing>();
        services.AddInternallyMade<IntakeHours>();
        services.AddInternallyMade<Twins>();
        builder.AddOneOfEach();
        builder.AddApproval();
        services.AddInternallyMade<TranslationDrafts>();
        services.AddInternallyMade<DraftLists>();
        services.AddInternallyMade<NewDrafts>();
        services.AddSingleton<ServiceChecks>();
        builder.AddNotificationHandler<ContentPublishingNotification, PublishingRules>();
        builder.AddNotificationHandler<ContentPublishingNotification, ReaddressedFolders>();
        builder.AddNotificationHandler<ContentSavingNotification, AddressNames>();
        builder.AddNotificationHandler<ContentSavingNotification, PictureTexts>();
        builder.AddNotificationHandler<ContentSavingNotification, ShelterRule>();
        builder.AddNotificationHandler<MediaSavingNotification, ShelterFiles>();
        builder.AddNotificationHandler<ContentPublishingNotification, HiddenTranslations>();
        builder.AddNotificationHandler<ContentUnpublishingNotification, PlacesInUse>();
        builder.AddNotificationHandler<ContentMovingToRecycleBinNotification, PlacesInUse>();
        return builder;
    }

    /// <summary>
    /// Makes languages, data types, media types and document types what the code says. Quick when they are.
    /// </summary>
    /// <param name="services">The running host's services.</param>
    /// <param name="contentPath">Folder of the content files, for the languages.</param>
    /// <exception cref="ContentFaultException">languages.yaml or a vocabulary has a fault.</exception>
    public static async Task InstallTypesAsync(this IServiceProvider services, string contentPath)
    {
        var faults = new List<ContentFault>();
        var languages = VocabularyFiles.Languages(contentPath, faults);
        ContentFaultException.ThrowIfAny(faults);
        await services.GetRequiredService<LanguageInstaller>().InstallAsync(languages);
        await services.GetRequiredService<TypeInstaller>().InstallAsync(services.GetRequiredService<Projector>().Lists);
        services.GetRequiredService<ClaimFilling>().Fill();
    }

    private static VocabularySet ReadVocabularies(string contentPath)
    {
        var faults = new List<ContentFault>();
        var vocabularies = VocabularyFiles.Read(contentPath, faults);
        ContentFaultException.ThrowIfAny(faults);
        return vocabularies;
    }
}
