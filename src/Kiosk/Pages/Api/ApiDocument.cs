using Kiosk.Http;
using Kiosk.Tokens;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Kiosk.Pages.Api;

/// <summary>The OpenAPI document: what every call has in common is added here.</summary>
static class ApiDocument
{
    public const string Name = "v1";
    const string Scheme = "token";

    public static void Configure(OpenApiOptions options)
    {
        options.ShouldInclude = description => description.RelativePath?.StartsWith("api/", StringComparison.Ordinal) is true;
        options.AddDocumentTransformer((document, _, _) =>
        {
            Describe(document);
            return Task.CompletedTask;
        });
        options.AddSchemaTransformer((schema, context, _) =>
        {
            Describe(schema, context.JsonTypeInfo.Type);
            return Task.CompletedTask;
        });
        options.AddOperationTransformer(async (operation, context, cancellationToken) =>
        {
            var problem = await context.GetOrCreateSchemaAsync(typeof(Problem), null, cancellationToken);
            context.Document!.AddComponent(nameof(Problem), problem); // an operation belongs to a document
            AddCommon(operation, context);
        });
    }

    static void Describe(OpenApiDocument document)
    {
        document.Info = new OpenApiInfo
        {
            Title = "Voucher Kiosk",
            Version = "1.0",
            Description = "Hotspot vouchers, their tickets and the guests that use them. Times are RFC 3339 in UTC, byte counts are numbers. "
                + "Errors are problem details with a stable code.",
        };
        document.Servers = [new OpenApiServer { Url = "/" }];
        document.Components ??= new OpenApiComponents();
        document.AddComponent(Scheme, new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.Http,
            Scheme = "bearer",
            Description = "A token from `kiosk token create NAME`. Its scopes say what it may do.",
        });
    }

    /// <summary>What the generator does not know of our converters.</summary>
    static void Describe(OpenApiSchema schema, Type type)
    {
        if (schema.Enum is { Count: > 0 })
            schema.Type ??= JsonSchemaType.String;
        if ((Nullable.GetUnderlyingType(type) ?? type) != typeof(DateTimeOffset))
            return;
        schema.Type = type == typeof(DateTimeOffset) ? JsonSchemaType.String : JsonSchemaType.String | JsonSchemaType.Null;
        schema.Format = "date-time";
    }

    static void AddCommon(OpenApiOperation operation, OpenApiOperationTransformerContext context)
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        operation.Responses ??= [];
        DescribeAnswers(operation.Responses);
        AddProblem(operation, context, 401, "No live token");
        if (metadata.OfType<RequiredScope>().LastOrDefault() is { } required)
        {
            AddProblem(operation, context, 403, $"The token lacks the scope {required.Scope}");
            operation.Description = $"{operation.Description} Scope: {required.Scope}.".TrimStart();
        }

        AddProblem(operation, context, 500, "A fault of the kiosk itself");
        operation.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Scheme, context.Document)] = [] }];
    }

    static void DescribeAnswers(OpenApiResponses responses)
    {
        foreach (var (status, answer) in responses.Where(pair => pair.Value is OpenApiResponse).Select(pair => (pair.Key, (OpenApiResponse)pair.Value)))
        {
            foreach (var (type, content) in (answer.Content ?? new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal)).Where(pair => !pair.Key.EndsWith("json", StringComparison.Ordinal)))
                content.Schema = new OpenApiSchema { Type = JsonSchemaType.String, Format = type.StartsWith("text/", StringComparison.Ordinal) ? null : "binary" };
            if (status is "201" or "202" or "504")
            {
                answer.Headers = new Dictionary<string, IOpenApiHeader>(StringComparer.Ordinal)
                {
                    ["Location"] = new OpenApiHeader { Description = "Where it is.", Schema = new OpenApiSchema { Type = JsonSchemaType.String } },
                };
            }
        }
    }

    static void AddProblem(OpenApiOperation operation, OpenApiOperationTransformerContext context, int status, string description) =>
        operation.Responses![status.ToString(System.Globalization.CultureInfo.InvariantCulture)] = new OpenApiResponse // set by the caller
        {
            Description = description,
            Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal)
            {
                [Problem.ContentType] = new() { Schema = new OpenApiSchemaReference(nameof(Problem), context.Document) },
            },
        };
}
