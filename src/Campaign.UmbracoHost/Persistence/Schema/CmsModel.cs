using System.Globalization;
using System.Text;
using Campaign.Core.Publication;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Campaign.UmbracoHost.Persistence.Schema;

/// <summary>Keys, indexes and names of the tables.</summary>
internal static class CmsModel
{
    public static void Build(ModelBuilder model, bool postgres)
    {
        model.Entity<NodeRow>(node =>
        {
            node.ToTable("node");
            node.HasIndex(x => x.Key).IsUnique();
            node.HasIndex(x => new
            {
                x.ObjectType,
                x.ParentId,
                x.SortOrder,
            });
            node.HasIndex(x => x.Path);
            node.HasIndex(x => new { x.ObjectType, x.ContentTypeId });
            if (postgres) // paths are compared as bytes: a subtree is a range of them
                node.Property(x => x.Path).UseCollation("C");
        });
        model.Entity<NodeNameRow>(name =>
        {
            name.ToTable("node_name").HasKey(x => new { x.NodeId, x.Culture });
            name.HasIndex(x => new { x.NameKey, x.Culture });
        });
        model.Entity<VersionRow>().ToTable("version").HasIndex(x => x.NodeId);
        model.Entity<ScheduleRow>(schedule =>
        {
            schedule.ToTable("schedule").Property(x => x.Id).ValueGeneratedNever();
            schedule.HasIndex(x => new { x.Action, x.Date });
            schedule.HasIndex(x => x.NodeId);
        });
        model.Entity<AuditRow>().ToTable("audit").HasIndex(x => x.ObjectId);
        model.Entity<KeyValueRow>().ToTable("key_value");
        model.Entity<UrlSegmentRow>().ToTable("url_segment").HasIndex(x => x.DocumentKey);
        model.Entity<TrashOriginRow>(origin =>
        {
            origin.ToTable("trash_origin").HasKey(x => x.Key);
            origin.Property(x => x.Key).ValueGeneratedNever();
        });
        model.Entity<RelationRow>(relation =>
        {
            relation.ToTable("relation");
            relation
                .HasIndex(x => new
                {
                    x.ParentId,
                    x.ChildId,
                    x.RelationTypeId,
                })
                .IsUnique();
            relation.HasIndex(x => x.ChildId);
        });
        model.Entity<RelationTypeRow>().ToTable("relation_type").HasIndex(x => x.Alias).IsUnique();
        model.Entity<DictionaryRow>(item =>
        {
            item.ToTable("dictionary");
            item.HasIndex(x => x.Key).IsUnique();
            item.HasIndex(x => x.ItemKey).IsUnique();
        });
        model.Entity<Change>(PublicationColumns.Map);
        model.Entity<VisibleRow>().ToTable("visible").HasKey(x => new { x.NodeId, x.Culture });
        model.Entity<CacheInstructionRow>().ToTable("cache_instruction");
        UseSnakeCase(model);
    }

    private static void UseSnakeCase(ModelBuilder model)
    {
        foreach (var entity in model.Model.GetEntityTypes())
        {
            var table = entity.GetTableName();
            foreach (var property in entity.GetProperties())
                property.SetColumnName(SnakeCase(property.GetColumnName()));
            foreach (var key in entity.GetKeys())
                key.SetName($"pk_{table}");
            foreach (var index in entity.GetIndexes())
                index.SetDatabaseName($"ix_{table}_{Columns(index)}");
        }
    }

    private static string Columns(IMutableIndex index) =>
        string.Join('_', index.Properties.Select(x => x.GetColumnName()));

    private static string SnakeCase(string name)
    {
        var text = new StringBuilder();
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && text.Length > 0)
                text.Append('_');
            text.Append(char.ToLower(letter, CultureInfo.InvariantCulture));
        }
        return text.ToString();
    }
}
