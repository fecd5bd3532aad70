using Campaign.Content.Types;
using Campaign.Content.Types.Kinds;
using Campaign.Core.Publication;
using Umbraco.Cms.Core.Models;

namespace Campaign.Content.Files;

/// <summary>What a document of the database says, as a record of the files.</summary>
internal static class DocumentRecords
{
    /// <summary>The id a document has or, before it was given one, gets from its name.</summary>
    public static string IdOf(IContent content) =>
        Stored.Text(content.GetValue(CommonFields.Id)) ?? Slugs.Of(NameOf(content, CampaignSnapshot.DefaultLanguage));

    /// <summary>
    /// The published state of a published document, and the draft of any other. An unpublished edit of a published
    /// document concerns only the backoffice.
    /// </summary>
    public static FileRecord Of(IContent content, ItemTable table, RecordScope scope, FileRecord? parent = null)
    {
        var record = new FileRecord
        {
            Table = table,
            Scope = scope,
            Id = IdOf(content),
            Key = content.Key,
            Parent = parent,
            Published = content.Published,
        };
        if (table.Varies)
            record.Languages.AddRange(LanguagesOf(content).Where(x => x != CampaignSnapshot.DefaultLanguage));
        foreach (var field in table.AllFields)
        {
            foreach (var language in field.Varies && table.Varies ? record.Languages.AsEnumerable<string?>() : [null])
                record.Set(field.Alias, language, Value(content, field.Alias, language));
            if (field.Kind is SourceKind)
                record.Set(
                    SourceKind.NoteAlias(field.Alias),
                    null,
                    Value(content, SourceKind.NoteAlias(field.Alias), null)
                );
        }
        record.Set(CommonFields.Id, null, record.Id);
        AddTitles(content, record);
        return record;
    }

    private static IEnumerable<string> LanguagesOf(IContent content) =>
        content.Published ? content.PublishedCultures : content.AvailableCultures;

    // The name of an item made in the backoffice is its title; a message's title is its wording.
    private static void AddTitles(IContent content, FileRecord record)
    {
        if (record.Table.Find(CommonFields.Title) is null || record.Type == "message")
            return;
        var name = NameOf(content, CampaignSnapshot.DefaultLanguage);
        foreach (var language in record.Languages.Where(x => record.Value(CommonFields.Title, x) is null))
            if (language == CampaignSnapshot.DefaultLanguage || NameOf(content, language) != name)
                record.Set(CommonFields.Title, language, NameOf(content, language));
    }

    private static string NameOf(IContent content, string language) =>
        (content.Published ? content.GetPublishName(language) : content.GetCultureName(language))
        ?? content.GetCultureName(language)
        ?? content.Name
        ?? "";

    private static object? Value(IContent content, string alias, string? language)
    {
        var value = content.HasProperty(alias) ? content.GetValue(alias, language, published: content.Published) : null;
        return Stored.Text(value) is null ? null : value;
    }
}
