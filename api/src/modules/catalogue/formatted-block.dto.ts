import { ApiExtraModels, ApiProperty, getSchemaPath } from '@nestjs/swagger';
import { blockKinds } from '../../texts/formatted-text.js';

class TextSpanDto {
  @ApiProperty() text: string;
  @ApiProperty() strong: boolean;
  @ApiProperty() em: boolean;
  @ApiProperty({ type: String, nullable: true, description: 'Where it leads, if it is a link' }) href: string | null;
}

@ApiExtraModels(TextSpanDto)
export class FormattedBlockDto {
  @ApiProperty({ enum: blockKinds, enumName: 'BlockKind' }) kind: (typeof blockKinds)[number];
  @ApiProperty({
    type: 'array',
    items: { type: 'array', items: { $ref: getSchemaPath(TextSpanDto) } },
    description: 'One line of a heading or paragraph, one for each point of a list; breaks are in the text',
  })
  lines: readonly (readonly TextSpanDto[])[];
}
