using Campaign.Core.Publication;
using Campaign.UmbracoHost.Persistence.Caching;
using Campaign.UmbracoHost.Persistence.Documents;
using Campaign.UmbracoHost.Persistence.Erasing;
using Campaign.UmbracoHost.Persistence.Languages;
using Campaign.UmbracoHost.Persistence.Media;
using Campaign.UmbracoHost.Persistence.Publication;
using Campaign.UmbracoHost.Persistence.Records;
using Campaign.UmbracoHost.Persistence.Relations;
using Campaign.UmbracoHost.Persistence.Scoping;
using Campaign.UmbracoHost.Persistence.Trees;
using Campaign.UmbracoHost.Persistence.Types;
using Campaign.UmbracoHost.Publication;
using Campaign.UmbracoHost.ReadersFirst;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Scoping;

namespace Campaign.UmbracoHost.Persistence;

/// <summary>Umbraco's repositories, and the publication log.</summary>
internal static class PersistenceServices
{
    public static void AddPersistence(this IServiceCollection services)
    {
        services.AddSingleton<Database>();
        services.AddSingleton<DatabaseState>();
        services.AddHostedService<DatabaseWatch>();
        services.AddHostedService<WriteWatch>();
        services.AddSingleton<Migrations.DatabasePreparation>();
        services.AddSingleton<WriteGate>();
        services.AddSingleton<CommitHooks>();
        services.AddSingleton<SchemaChanges>();
        services.AddSingleton<ScopeProvider>();
        services.AddSingleton<ICoreScopeProvider>(x => x.GetRequiredService<ScopeProvider>());
        services.AddTypes();
        services.AddDocuments();
        services.AddErasing();
        services.AddMedia();
        services.AddTrees();
        services.AddPublication();
        services.AddSingleton<IAuditRepository, AuditRepository>();
        services.AddSingleton<IKeyValueRepository, KeyValueRepository>();
    }

    private static void AddTypes(this IServiceCollection services)
    {
        services.AddSingleton<LanguageRemoval>();
        services.AddSingleton<ValueMigration>();
        services.AddSingleton<ILanguageRepository, LanguageRepository>();
        services.AddSingleton<DataTypeRepository>();
        services.AddSingleton<IDataTypeRepository>(x => x.GetRequiredService<DataTypeRepository>());
        services.AddSingleton<ContentTypeRepository>();
        services.AddSingleton<IContentTypeRepository>(x => x.GetRequiredService<ContentTypeRepository>());
        services.AddSingleton<MediaTypeRepository>();
        services.AddSingleton<IMediaTypeRepository>(x => x.GetRequiredService<MediaTypeRepository>());
        services.AddSingleton<IContentTypeCommonRepository, TypeCaches>();
    }

    private static void AddDocuments(this IServiceCollection services)
    {
        services.AddSingleton<UniqueNames>();
        services.AddSingleton<DocumentSegments>();
        services.AddSingleton<DocumentMapper>();
        services.AddSingleton<OvertakenSchedules>();
        services.AddSingleton<OutdatedTranslations>();
        services.AddSingleton<PublicFiles>();
        services.AddSingleton<DocumentWriter>();
        services.AddSingleton<INewDocuments, NewDocuments>();
        services.AddSingleton<IDocumentRepository, DocumentRepository>();
        services.AddSingleton<IDocumentBlueprintRepository, BlueprintRepository>();
        services.AddSingleton<IDocumentVersionRepository, DocumentVersionRepository>();
        services.AddSingleton<IPublishStatusRepository, PublishStatusRepository>();
        services.AddSingleton<IDocumentUrlRepository, DocumentUrlRepository>();
    }

    private static void AddErasing(this IServiceCollection services)
    {
        services.AddSingleton<IErasureRule, KeepEverything>();
        services.AddSingleton<ErasureMarks>();
        services.AddSingleton<VersionErasure>();
        services.AddSingleton<FileErasure>();
        services.AddSingleton<ErasureSweep>();
        services.AddHostedService<ErasureFollower>();
    }

    private static void AddMedia(this IServiceCollection services)
    {
        services.AddSingleton<MediaWriter>();
        services.AddSingleton<IMediaRepository, MediaRepository>();
        services.AddSingleton<TemporaryFiles>();
        services.AddSingleton<ITemporaryFileRepository>(p => p.GetRequiredService<TemporaryFiles>());
        services.AddHostedService<OldUploads>();
    }

    private static void AddTrees(this IServiceCollection services)
    {
        services.AddSingleton<TrashOrigins>();
        services.AddSingleton<EntityMapper>();
        services.AddSingleton<IEntityRepository, EntityRepository>();
        services.AddSingleton<RelationTypes>();
        services.AddSingleton<ReferenceTracking>();
        services.AddSingleton<ITrackedReferencesRepository, TrackedReferences>();
        services.AddSingleton<IIdKeyMapRepository, IdKeyMapRepository>();
        services.AddSingleton<INavigationRepository, NavigationRepository>();
    }

    private static void AddPublication(this IServiceCollection services)
    {
        services.AddSingleton<PublicationTracker>();
        services.AddSingleton<PublicationSignal>();
        services.AddSingleton<IEmbedding, NothingEmbedded>();
        services.AddSingleton<RelatedChanges>();
        services.AddSingleton<LogRows>();
        services.AddSingleton<ICommitHook, PublicationWriter>();
        services.AddSingleton<ILoggedWrites, LoggedWrites>();
        services.AddSingleton<IPublicationLog, PublicationLog>();
        services.AddSingleton<IPublishedDocuments, StoredDocuments>();
        services.AddHostedService<PublicationListener>();
    }
}
