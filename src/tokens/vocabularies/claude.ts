/**
 * Written by `tsx bench/fit/fit.ts claude`; how good it is: bench/fit/REPORT.md.
 *
 * @since 0.1.0
 */
import { vocabulary, type Vocabulary } from '../vocabulary'

/**
 * Estimates tokens of the vocabulary of Claude 2, the last that Anthropic has published (@anthropic-ai/tokenizer 0.0.4). Later models take more tokens: see `ratio` of `makeHeuristicEstimator`.
 *
 * @category vocabularies
 * @since 0.1.0
 */
export const claude: Vocabulary = /*#__PURE__*/ vocabulary({
  name: 'claude',
  layers: [
    { axes: 0, step: 1 },
    { axes: 3, step: 1 },
    { axes: 4, step: 1 },
    { axes: 5, step: 1 },
    { axes: 6, step: 1 },
    { axes: 7, step: 2 },
    { axes: 9, step: 2 },
    { axes: 10, step: 2 },
    { axes: 11, step: 3 }
  ],
  adder:
    ({ symbols, histories, units }) =>
    (text) => {
      const length = text.length
      let total = 0
      let before = 256
      let history = 0
      let group = 0
      for (let i = 0; i < length; i++) {
        const own = symbols[text.charCodeAt(i)]!
        const symbol = own & 255
        total += units[before | symbol]!
        before = history | (symbol << 8)
        history = histories[group | symbol]!
        group = own & 0xf00
      }
      return total
    },
  packed:
    ')]-FcQJ(XFPcR,(+@g77>/98fde8^8B1IX@9(Q.=D<:a)7U*IN[X*+:1CLH-K^1(KGF@gBVXL+^7Uc6BMOaW*aF]28X=ZcR[(*P(Q~D.<2@8GQ?.' +
    'Kb+6AD=QV1L_PJ5,=^(,@9DSTX>84c?H4RBHW*LBe3YG6a:>WA8SO0QJKDQ60Y2b+Y0MI/T+HcL.J.,O-N/~]USJ8G4<db/418W0H;I(H,UL47af' +
    'R4HBGO-NYAO:7+DTU<J((=0~B7)L=XPE883T(AfWSfYEM+FU2e9LaRd39c1)]R9d7@7ZYE0C_-W-=8BMT6Yb*Fae0QE7?;5N+K1dDPK5V.MC:WFd' +
    '~((((<,//E*a=?-6?H~)=XZQYO:dZTHT@39L)7fLa88FOC2c8fZ9c]KL@1DZ5VE;XFQf=6FZf2S;D2LR`)6M]3a((+0=W@GUQ(f1=PeY.7eXg9N<' +
    'D`V-E_I^bd`>3g^P*8/1*<5c)X)MM348,D~c_:80)E0[1.JDE;VH(f)@_>D`~daDOW8JNBXTW+_N^@V;E~E`0bZabWRM6GJ.5BF:FdDSW>ERA3GV' +
    'eb]XOJ]P,<dZ+Z~K-P]LJ8[<Hf-[X?_0_Eb75*7@,X^eX>N7J3Z_6N;B^`JQ6>e_9GP@NKGD35H_@ASS(A^?VYf1~b<UL2E=aMIFEKI8d-PWS]6)' +
    'L(Q_X5c;AWRGI1)7eEfB?3M~:@2`O?_:9~KRH4Od1<EE~fN~++Zd?_QHYN441/0J98/@_842^ef36^4aC3f]_V:CB,~JO,OPBIEP96=;E-b+?B+)' +
    '4CW`)84(gfEUf=;+NE,[:^[.D:3`D+12-R@B_aJ2:G3,=~.@;4S=VJTFL=-DFZKPWA269NG9.W@Jc_)_<>(.:32@4F-V39.g,(ULX^=Z*LPAFG7g' +
    'eP-2EDS0[81(@G=eWZe,C839cCX3~(]~M=:~/<JJTVN4*C?0LCOJ+<-6.QEE=^4C4IEZ::(2[X0(/FWXAd@K[,@[[?~8WGB6LK~,C+F,`-(J~NV1' +
    '/7?a+5ZY:+S>C.FdTVDSB7[5J~4Se?CE?c)I9XD5V)dWG;]CN(F[+41>5OR_BLLKP)(7/]D<g91+P-IS9/E+-E,E/Z_BN-HSc`2FJ/`LUUC-N`7M' +
    '*HIZ^@.Q6Y4(D6?SE2D^5E9?dD^ZA4S;92QXV`3b/7O8JPY:+]WF=(O^9V^Z+XR+W~YWYD39LJ4@d;YD.~QT@^G[faHf0g~ZHPcCg<+5-g/*`;g[' +
    'f9eK;T6P.VGfJe7~7d`g3SPJB:dEPI.1BW6fa<:R>:cdA.2<YGeAHe.bNFf;~I?1FE_[[.eBb7_L2G]++CP,?g*PYTQN2IK_R+.=>~.6GI_V)5.)' +
    'eZN3P;0+TJafYNa?5YddWWJ3eZ=<_7dT~aOUd9cQ7XccUg_^<8D;3Df2V2T.;J6f_fPHWSZ6,*^RA`UX9@F+DE`)@/L_QBcT0+U:UXZ/IJ>]6:C.' +
    'gM/6TU~GeJd@*CDU<];]:~E+3]7U^+4KH1dG.BLdgEPG^RgcEOg=NOX7NEJa?V^OcV/Ked;~SDHQ(YQb?/7IAZC@7,,3X)]I_bV0EE488acA98:X' +
    '6HKDB3/VR^9M5~^C+*A@PKa:UN,L(.FH<C?R:MALM]Fc1*Pd2+e2bKLZeAZ/d<>ZQXP1FM@_R6SSIK>OVe~1fcMBSX;??G]=PQ,,F-B3c[6c/I+A' +
    '8B:cMf8Fc7G2(((U]8;[gOK,e]?ca~P1~bU5Ta7cDTe7_IU`eeW?JO@Wc>V?RV9+HLDJ7Y*=eHYaLdE?/M*0;R5+V=`OLWTB1Z8PX:=]Q7V;Q=IH' +
    'V_Db4c4G;._JU:/b~Nd0NWR:UNE39.d=6LS(6@>:BU+@OPF0,dc]`dP_]`SE_fQ+g`QNXN5e7TX);:e*3V;OS?R2PYM*N]9I*B.cZM*FJ5.,@8@Z' +
    '^9-*^8E9O-GIO5MOHC53d,LQ^T_*8W+GS:(L`^J:Q/*+TGZc-Z~*??XA=Y)L.cI>Zb4UE-a=-<;X<:cK4aNM;eCJ*JN//da]6<2C=]=I@L/M/(@S' +
    '=?Y>DCdJQUA)6/GNX+K1aJI1~+5(Y1~4=6<S6WOL=):GF_5gNS(b9T(79b(^@LX`R~E+(U?_?fI[:PSGF8*/cLC^2Ye,0YRVAU555b*55ZX2M];~' +
    ',=X4B<TeVWEYC/Ke745;dK3Kf14eK8AM6VUdFZV6T1K3BgO`9?PWFJ~e)If2J8NC@Aag4/b.(Y8)dV.U^B?6,(Hc*`OVNfgAT+Bb<)fcM<_V6A-]' +
    'de,:JBKUS?(^2_MZc+XEK(,Gd@4-NB00T>^d2T*:T`6V<N4^<+2~gUFHNZ(10=d9TPE+9d30WYD^~WNWN=K7L[L21VYa/g6^F2gXDS(cDP6d/Pf~' +
    'P<(18GcG1g_(IJF6KX]]8Af@]f^WJ+9C5GIXG5K)8H,CLYFDc5EE,>.KPTRH@[fYLc28aY73dKJ-R7a;*;b]5*g?6dKY3AB]Z+UM]5cFVEQ0Y-<d' +
    '=0`GR[BeJHCQ67D/@O1C)Vd`TZ-eU7b;78`86V2K+d8M+D3;(?`cMa3I+R@`<P=I>9CNbD~?4W>g]355WU+Ga:?^B+SRKD.ag>WMZJ+YEF1`6PS7' +
    'IgG1IK>/3W0WMd2^=Wg~6W`>9[Ke+3W-f.4-3<dVC1WB04Z4STM@cVDU-D.de+I`)885KIJ7J>J>[31~GZC;;Od0b1);Re/9YQ7-f0W^:;JP_^G2' +
    'UgXYDJ9F=^EF^8)`cY6-7+<bREbKB@/60d_`::1*+[OI3g>F2e(TERR;eC.c7^2?B+RZ,5AXG1,PfURTN+)9RgS8VVULB:Y.B(D+868P8M3O5gJ6' +
    ';K~RMV(f.U?R1J=P`OVDXQQU)BfJY+CYI]`5]AUBD1`d5<Gg1Tbc2NSZeMcb0B(cF^gC)4bF]Q_2Ka9+B)a.>fT~BH9.3cEY=>D7GLU((((((<+8' +
    'O;YY34UE[2?VY]Je?LO7X0)3c1NW>)/GgR>F,S46TIP~a0Ae(@]GSbM,)U]NAN_R::6B-WG=Ag14N3EX5B:(Q<Q6b>cBS,/8(NDY-B=g*7/3dHHB' +
    'D1aZ]=7bNC+ER19dZ=>D*Z*).K=RV0=[8bDMEf14e<3WYbNcIB:,G0_8:.;X,V4XO_;2`acQ2V;VL0)D;0Ya`L+5AZ~LR3:Y?4H]R=5P@H7;BIHE' +
    '6;ROZfLJ+Z4@9,8ZF1UYR_4D1PI5USgVK62V/b6W/=LO-DYf1,>1fcYQL6ZXQEP.B+OK45SG~K(R=.[5*Z/O>GEdRT5)0d>Ab>][.?;QFb0C*c;Y' +
    'D,,8<_[P<=aLfT`5dO@X=I``S+94EU_]X(HN+,RXFG)g3+fVMMMN~_Q=e)05Z;1MbffLB.c9<*-dLA^<WHeL87+DX)BM7B/.:+GY88D.:*_6dNa~' +
    'Id.N:~b(+ZE51,A~ZLQZd@c37~<T0E(YR_(_96D72]4;KGC;a1*TKE4BTgZ*PX+~@P2=VLP:IJSK.Je;2EY8[2G?bC;9K/-XD5Fd;]MSbW]<b;H^' +
    'd9(P27c.]*>?^ecQQ^*._?d8[1)gO[K*:5^SJI@GS`QgGbO:P1/:H6.9JWF3EIU6(b6CY0Q<K-H,Sd56)];=.LAEQSM03I~,3X-;,NJG+bWc^?CY' +
    'M/(7N)b]T)Ya:ZQD1_V^52?<2O:O=B2BVE[a9<7:=;37+.75E__T;b7O*K_de4N]8b-,Q78PTeVNT>OWL-,_d1(8Z;c0:^H)GI[g?dOQA>TbAK?*' +
    ',CdZGGD_gK@NASQ7O;2NMA;1cdaXBZ7RQe2AZZ:4HZJ1J7KTa.,X7GZX[G^X?CPWbJ_E2XA*f@:L/=SWa>6W3RI[B;ZY20Dc~,fUc]H76~4O/8ZM' +
    ':^I9J->MF@KaR/,,DT>`MRaV+RMD6cF*@_O,.8b*?DgC>;BACae]~/_DFBYUT.M((Nd8KO+/308?6X9YD)A-_(6M,,-dcHG7WS,Y^QXLWS:?[/,g' +
    'S=bcQT_6XJ^,PD;,3DJUS1MG.3aHTLYPa[_P;~Ma/1OOTAW;187/2KGNa-P?]W801gGIeA[BM>K_~2MXVL3K:/)JYLa=Ed>==-[L^K2-K?e2fRBf' +
    '.J>P7C`0`6:K=>OH0DBgaBVc+]B*`ff>7;ZHa8UbCdgCQ.S>SeT/54bbJU`Q~Lc0V`V]DG<J*(:<L`0IBcQfCLWc5H,g4VF9_-3OXg:3G2[UZ*?-' +
    'U>8@Id9-A01/eVVMNV+Y?D(`YU*K-N]~285XS/dYPW7*QD:?49fE<ZeRC)8=C=MOb@57)gD7O=ICY9f=EKQC-FG5b*,2Y4Df1PUT`;Id,A-PIe<g' +
    'g>FeQgfGBD6WTQ8_04ZO2^*~;LV]c*=`[cMFQe>ad[7_^>ba>DLa+?A8HWe[O<Eb25-B28f0~>b(`~6I[PBAg5f(>)9*I1SaL`X:FO?6XJ14dGCY' +
    'a>4VW<bP99>2ga~*.Y40PXgP`4~9d3PgQKGR5dJS64~P)4;VW8~,f1?=KfO53gNgD`>[H:_GLK^6Cg`I](+@DO1UDa.(fXH(-~8L[L3LM1L./b2?' +
    'eg<EK-SOVI)`9+XbbcbY>IGeO@QF6fV(,OF_B8[JNe:`*:ZVHO(?(FKU9K928)aGY@`ZHF5?:g^FcA]*^0MXO>1Z5D(,(O>`[C*+DcafES]J2KgG' +
    'JNWG,)1^(C?H_7*)TbM419g1Y[~B(-/[(GDNcR+WQ6`^2HfKO(,I<e;-HEMNBf`JCGFIVd1O)>@I;6_XARbJb76dg1g;Zgd..9E8?fPY=@.FB=@J' +
    'F21P3>C;3(6?Y^<Y<-:6U7>5H+S1Z1+OAKSN943JcPaET^HZ[Ng@HVRI8RZ^FeJIO4WC/Yg)Y=b7<W(IL6WTI6].Y5]]2R@I3Vd~G1P8WE~FN?:/' +
    'J8;`=]b3[/J]1C)U]X^/,Na*/O5/>TIf+3J:?c9cFA89Oee;K[FcBBBdcNA7Z2/+~LD`.05FS-Y)^+Nb.4Waa?O:Y>.2O:^E~c;B[cfJRL9=H0(@' +
    'SZE+a:O)cZ2Fbg/>eVOb=7I?U+[U:c-0;_^NDIf:b~Z/geZV*)>dHC4ETa`bE,7]LF1QFH;GM/b)U(DM_1MY-JR`<@C2;(c7JJI`G<cFTXU^*bT_' +
    'FD+Kf3BAc12DVaLJYM@K,6f3`B62,R-?]8_<:1eGM=@ABXJ=@.^f20L<I/-gQcRU:5]JKQL(54E89RP~ddVU2N[YGL:7geY<,43*VLUF=D4U~2K0' +
    ':~KX:W?CB6f_dT)65f-I9G8,`J)*Q,-[>2G^YR(K-,LdLO?NB5@^@]7L4;33(=,*<4):H@eE85/VBYYfL>)Zd/a=eE.90FTEDU8RH5~Kde>_e;.?' +
    'bVYTeN>5/3e~U.=6?IgZ~]f3@gM7@LV/W2N^94A;,AX.XfII[G7Gc>~d<0(Df.CGHFRK7eWTdSa]?KM.)E_M6fH)dMGUO?B<TIVV/^N:FD;87T9I' +
    'e6W0Q*SQ~9_8fNQ9;F.QVG=bZYZ~5OC:B1/1F7aTd30Ke9O5RZFOe]=B]R;aWW/R.LP-/L:M.7YKQ-g?c23KS9[0.5.Dc+(QN[MR52K9VXJLf0LH' +
    'G58H35Cf93*Bg496QC?L(`WKc-QA=HK@J,D,>YU]QRFBX>g6bDI*aX]1T+af,[c4:f580RE3aXaY`6R:FYCc3HB/*.OdV^`*Oe:U?.:0b1`eZ+)U' +
    ')^CQ;U):aFc1/f]MTTWK.EE3F5RS6eZ_O4S1a,g8B);5,_7ZV;L4=g<[G5=E];,R.-F4KQ~e<2Q8HXQeV@eQ(8.N1XP3e(*FLP[6cA<+AgGX;]Pd' +
    'FA4(?^KF<^^]T-:B^?:>A74J8;*;K8@`XB02+cWG>)XUUM)=*I>EZ1=aC1H@3`[+KD?)7gQb7(7XC4R,8bgF]V_<WFb:_>;f63~4S_@<dM52A];)' +
    '/W>1eC9H/`^DU@Z~f6dK]SNI6fY>I>1I~Z,V[HdI4Bf9QQeD,7[^@FV/E6)M4K*[-~?L5~(eT;XPYNP5~-JJ@Z(NOaD5L[HFGAYP]^dKJ@(]aU8U' +
    '5Q~F[<UT[c_@Q^UM6?CF`46ZIZBHVO=97Za6fIE-IAG9T40d67Q<a[U1gYD]RZPKc)E5M+UEHUS:9gY;4cZCLZPg:2VDHJ4D~SH95]d<W8I`_aAD' +
    '@NE0+SAc_dc)642+g=]D@B4cX*D_`b^8@JX-d2RM2S9GD8XT9dDVcT?2cGgg,4=F3Y`CV)`BEgIMD0/K)JUO>VGY@;~.0O[7PV<@0]PJe7ONA<AH' +
    'b9GYJ,RH^3LF+73RI4a)Y8/;0^Ne]b5F0*:B]3C@7Cc(cF@Y~G5gNCCU<5,JQ+<~7]0ZJD.S)@=CY5D>FY2J87B32FVZeV?(~WXEOGfCcX~7P_~W' +
    'JK_[9;)?RA[^ZFJO56Dg(A7Fb?DYX]1[2TFYbB?~(,?,I8AQGCG?eB6U6,J]`fd*c7.V/FQ8=5*2(E8M8<X3),cM`EQgJTC-ED7G)>Z8/a3@L;~Q' +
    ']Se-F8<@:3AJ+4@DNeXdLeG(M9]])HXD^WNPR)P53@fD`,(MXW<Nf>+f7fFV_TE;:.UgN]_aaXJaL6C/1[)5Q/3U7@?Lee+4-CF2;/b0^D?5`4*U' +
    '07,40,UZNU=)7>[<ZGTH0P@XV2?e(3+fI`ce>+*?)cYO4UJ9CgHMT?:/G5FX+(]P6NK_W]M`?d[Se^g1IObD*5NRF/97f4,)Ce;OO4BU463f(;FS' +
    '<KG1>J,/BUbP+<;TL,Hd^TAPU?I0H6DT5;S2/73LSHP/^@6a>R`F16JB9;KdPX5.LPa-~;Hf):G-3/30~49IVdBC1J/3c>baA/>Se+SVK2/CR,[9' +
    'f]:YBe(~`<I8;;RSPV0a40CF8J+OF3,AB]-E<(8PBe]->SVN>ZIcd+G93P``JYBaP_6;f~I_CEV`LL7O;e^_2Yc>G9@DE[+:;6:Z5]<D7B;=6+(7' +
    'b`faM18;CFEG2f18;6:^<Bc<DJg~1V,RIVe@+=(ee`bC(>W;fY0,QGJ>gE8e>bZDMFc+^E_5=IaaJ8?P6)d,c=MGSVg/W/[Y[La5Z]SDGUI[S@OG' +
    'PHG4K095FIT6Q((=S`@+e~g+XdPJ8N`KYX]2N6,A_AC_4QYHF-6Cd,f-g5F?4@Zd[J+2?]6d`03V.MX9eX+4U8P.>_)3X-,W*7DXK^ZV_b*C<16X' +
    '3AbcggB3KYBZAW*=/OQ]gG<28`>DLAC4e`T:B5A,bcQ/WH~Pd2ZN2I)@PJ773Y>O6fTeg9(>3CdH8_YUVH*Xf-R]OM]S>]HSG+:(b~D>(*]:R-b)' +
    'Kb_Z0X;+9>R9cT*KHM~X+H1FLM_5b?UC@FIcS9>Wd:CPNP=gc:RFF,<B33e8-0fA(3e8f,HgB*aQb>*4I6Be(gV9X*)8g4fSH-P(d)<:<IOEED,Z' +
    'Ib=T49O?GB(Hc4O0e+953eT4]7U6`]d[CE3OX2/=C>ZM3=)CV,SK];G@84~fSbP4MS:Xd3dD3354KMJ[D?5K.bb825P[7X+T7*Z/Wa::L@TK-H>@' +
    ']NV)0==VK9V+UKQO9[M`F2GDb=<RLE7=<@>;,)WS;gL(T8[bbHB7?R-O3TQH04ZcX+UBJHY4[M1b~REe0_*bCPEEO-Hef;0c0JU][V=PMLQF^bP2' +
    'K+afK/B=9J<`]M3^d)*-D,S9P:QS7ND@5M]M;0PddPO2SXV0KKbX*LPa^1H@B?cLf49R(Fe*eL=f]SHN]4SKBZ-_PW;Q+9RD0d2fYW>gWBb;)4O~' +
    'D7K:*+TE9;~HaZcY-;]B7<_I~]`.=C@,,*eO6MEJ:+93R2ST^2[CZ=EfF?SH;`Y_+LfJQ_-NUH3;E>Jb`/d>A*R:?/0><Sd?QNQLB2JP?=7W*bO5' +
    'V4C_-5W)f@=6HWdI3.2`;Oa?_4BJB54_K~9(3:SfS[((H05Z[c8D(<CFS@:06HWU0@Y1*^XO3LAgL(,4]3RAX;9>R1*R7.MR1@XD?;SR66FQgbc.' +
    'A4(Y-/H<2L+SJUMMTLW]8=SS[G=ZdO1PaHc?^eG3S=U7W=M7D-[:]+V@Q615M4H6R=4IO1C87@35284_8Q/d9Q111dZ`K7~X13X@CbWdXIGKg2Jb' +
    'S7(B[N1Y4+07>YX2SXQ9F7B52LYMaQKag`Sf6J;fE@`Vf/WQ13=G0*-^VZII,/Qe+.),7J29J]XIPYG2<.dVTR`9K]g^aERJ-dLIMDgZ]*E]B3.d' +
    ',4W8U4BT@I]D/f)CaHOO]ZH4f8OOD<K5(9J~f,;:C5LM4CK3)/BX,]CE/PJK3YAJc5K^KW.]>F~E;+0BM4-T.SL+d,5JG10cG~Q[?>)(eFTGE>b)' +
    '@S8U~(gRO^<73P40_961K=@`VP4M21]X7aL1*Fc7*DZ=9AdKP~ddJ+1IN)6FaI9eQ><C1_V87//^QeER2f.7N;[I81BY;e[=-<+UABBME.`^WbF5' +
    '6bW(2:M+^SgJae@?.[@M29gG+WV6f7J19/Y0fZD]+BYfF4SGE_OC86Ab8C?)fAS77>8<(D*:ASMGBALT-K`Fa-Z3=]X7`<E3V)*I7b<aG+DZ6cT6' +
    '^e>K8S?3B>ARc6:ZT1<PDEWD[,XBH?]/Ngbb<+H(UgT/-ACdDU.*f_X]~2)]^ZOML:QB]OVME4Ka.@GCf~_-/(N]IO@>8/_?WcBXKS6bGLCVKf.8' +
    '>5ab2a(((JZ6cN+:ZA58W6,37bUJbSfaK0AZNWOgc>KVVZa`3`U21X)@W.G*D<N8e2.;:1Ac<-g(ZHg63LcL0[56=Y6OBd`XK]GYF])gB-cN`@AX' +
    'I^@WcDP[/P*=Pa/B;D+1Va]E)dE76(*_PZe1<X*0;)2:=A?IXX62>`.5H714T[P-Ifa69]3+W.f[A+*<)fUg-I4+e?F+,GIGZM[)-(7?H2+d>DG1' +
    'S:>:e5bT[WfBKNQ1V+`(?cCHa[:+8YQ3a`O,1OcF*E]aY_AUaf8XaBE6E~aa(9bc/>5fHU5>97cX,9ST~3,E((G0[8Q]_ZVbZ@LP/,SB.X>bJ2>>' +
    '7V?-JVa4^9RJ9T_PSWSaL@[*MMC=91*G7UNbHLN3SRIEP>QgT67@8WF)_]2L=Y03E-6>Zf;e]FPG^-Cf?00WF]>e7NG`JA4g`=P~+a=V_`8[9]@,' +
    'T4@^DPc:O~0.E4`bf0-7aCM9JWKZP7-FI285AMX()@MHGP*BG_:E1CS,)^`;,YUF^UWQ=gSZ18(KOH*J^fK3=6f^I?^O*]WD9<-.`)?5;Z9^3<8a' +
    'dV8AH*6KRQ<X;(B9X@FVWFf.`US^fYBR>KGd/CJ7FF*D:`36,RfM>N=+]?+gZ=QWL@cN<7C.BIXY4,S-dVBNX]?e5@ZCJM:>S.-:cT018-b~-b>A' +
    'JS,AI(P]<-V8D0FcMV.+bSaf?8[gCF9~K=2RgG[FbgPJXP_*ARQ~?G6SA~DA/P3dFYa0Y~;@0(4U<8f=52]B2@.E2[MMGMC4^X3,TH.,QgZ7/X1_' +
    '7]BeZSWb7+5KGIYXVaX]*N,:OEdV/YEJ9+-L0*:Ua,Be-Q;YFE3L5OE.cI[X6f=RK0(?VG?6X/CA~_M.<@VK^]dJWRK^g1-19Of5HCE(+4KSO?>d' +
    'ZEX2PHO/b~`709NL@D6Df0JM[:Cggd47.V`Cbf:X*N_AP4ZT?]E_)4XC~[+R14M=+PF=JP1Q0+5L.LDF8LK01`/M=N8SWH8Z7HcQ_[CSN4c-MR0)' +
    'V028W/;eO7RGJ*+gGVg8Q89,R3f;D~VG+Z5N9dJY-<Z:+G4gB]B.g-Q^T*B,UK5H?J;):b>,6d^-7T4[MZf:IEZUc_U=E>*bI_F3@]K`5OK;KVg9' +
    'F<LZ:W5Mg:JL8F*fY[1XX==c(??a=;6H[(YY,`_]~)^Z[5RdORagS*UPPMXN?_KHa)^eA~@3ANgM(aX45/=c8/a_gY4?[V-TO6aIZ3C_bK8+Z=Ob' +
    '9eKJeVK,?MR=.5M3FY)O_,60gEPJPEDL?e+/3P`LD,=USX7KQH9N;0c9Igd7@fNNCLO=D@WCGF8:+(c[cM0OZ]=L~ADD>?~fa-(?7(1D1[MEM9cg' +
    '5Cd:bOdI:f3QEJRWcf=C(Y6YYI*W(=2RTUdVQe~IB+[~(XB]e<fG*UIQT1F>O85C3AHg7G8^e]g*8<SI_[5OP.1=W~WJ^~1]YU;PR0^GL-Kd[,W:' +
    'E.egcAf3>9bX64?ITOF+e~AZdgWRZ@Le[=N8/1:R=`:c+^KZ?dX~J~/QY,_Bd(EN/M3/KBS2HbC7_H2S?K/(Q6D>BaP-`[<-5LJZT@OdU-eALZN,' +
    '2gRTaE=N9Zd=?eN(X?8@a*<=61>B0PH+;)=R,Z3O*,O.J0<(eYYD8cBEN2-L:T:T7,<EU>gYU;,X2D~Jf3F2XJ_4/Tg<;*fJV)_2(]E08XM/*[K[' +
    'UJfc-EV6(:X7,]HQ,aVaWU1HRK`(H61b+7]A*@1b<GE)URZCBIA=?=9U((,0+I2+/R0RMNDe(UBBS9IBQ4Q_:abVg`bOV+^I5??Fg)YVdg9*WY7[' +
    'PP*TCN~J>~WZFKE83f].0(O1b4[]cAe<P,6(.(0<LfE85N8Q8PR83^F_1bKP,?A7+`V)IC.PQA~WVM,J=Z`C-:YdSL85+<QN2@3]O)YXf3KF9^Y=' +
    'I37c^UPZA3:dA,dDTDgMY0OXOP*b-DC=T@..FcX`-UKM0L]E:4X_d1L/<@L8d7~IG@M;`+JI]QWfN(UY0<;A*T^UNWMCePf^X;~b>UR@b8BaP/>Z' +
    '`J^R-/3EWOX=g~,P40>9]G+Q-<@R/`T;3SIL87B)9*28R>341C^dFASg;?.S=H:JA?J,_e74_c0KI/~-^7Q]+5UT4IVTXT)HOGg~QGC`.*KRdPe>' +
    '**<f^L?A.1WDOT87:P1W2a+<ZfM@@E~B(N7_Q4T0H->1RF)D2,W8)UT^QOfXbSGKX[BP.U:E2O3;~c>AI2-(+;g8L*.~HC[H[a>Ze9;^R*fCa=`J' +
    'fVb`~d~_S1,=~HE)@`3E?SII6?1NTHgDO55TKZ+M(]O?6;:-g4FW:2R]2LNY7*L/[CCNYWe7B(UE,^_M0a9*83Pag4C=W)1X^EUAL0*9LIH`@=HS' +
    'bH~a+^^aa7_ND4aF;TQf^e/Ea2T7g/XA(CL;(/,*BQW+XFB@GU[7[(P20Na4~L.N[)Jb1E:WHJA*XL1OA_2?HI@Y<_=6E3f8Oe)9MTB=ecC0*.><' +
    '6VXY99IFK7:8/`<R_GO@1D1TM5+`gS*KNO0`H<E@FP@8GYSMV^^140HJYcMU)5f:eV-X/*=RfSV^WG/EJgE[NVV]3e;(>cF9576M^*H2=1D9bMZf' +
    '?~AV.W:cX;@fLLED7LgZ6_M0KR)MAT~P5>d-+KLN-2/SHL,*52[5dfaV:B^S^b~X[b,O>(R@]@`T,EWBc9XA(^;=;F=U?eBSA5JP<_3,HLG>MLb7' +
    '/=a@:2`7[=egW.fH5(ROBZ=ZGWaRG>d=T2U_cf,N)dOU)=)?=W-X<TEG`dFL_[0Zd?fFO/YL@L.?:O0d`V>@(b,(4X<6f`KB~,[BGZLdUU6YPT-C' +
    '7S^?~+<Kbf~MBD0T7A+~_S=a6~[*HWS4<GfOM<HK>I@fJ/WHAR0Wc[gA2<3M)c0B+;.W(a:CAdGfH/bFgV4RZQVOI?7B)`Y-KAM*K2`Q^PJIA9;<' +
    '2ADM`6L,HS]8gN<F_S_/S3ECg?-4M(bf?VD.Y@a*Of<f7@;`3c4OEd+7GIfE9NN0+=D[:DW7L7J:/4Z6BN3ebb)>^<d:_VU)I_^J1Y5g>UR)T.-W' +
    'Y3f3-^+c_^P@=7E;EF<TG]G4D(g5(57_-H=4232e5eLB+N<~]0U9`@dX@>E:dBO=[Y+G.~`,aQc]*b42J]85U0a>^1KOB^V0>3-)<O;Q/BQJ^P=Z' +
    'b_Y?4bc3J`0`Xa.G9:=Hd+E@E8-AQgGbYL(293dH_SF3g`QT1Vd@5gT[LJ4-98,?L7^[~d7ID=I<X@K9_cT6T=TK0OgPH1d?40<RE0RO]1C0TS4_' +
    '37X^_*SG[^_K-~QR/TV~PW`>C;9HeDbc^:*.JA6FOU.RI^]KSVd^8P?DR@2;MC(AGSNcE0EOC1/==,B~We?F<M.+_8^_d[C5(6-()F/:PEZ3<:92' +
    'dV::=^0[VVT2*dBL4O]Ra*X9[N;E1?_`N,[9(~+SEQYL/0OJ_Z.IFG,O4~)g<W?.WF3GXJ)HRQ149L._]6V`TTHPJ1=BGV9RPJ+TY(.FA~*4LHbX' +
    '/bYDg44M+.T5dA?eXEXO_`;AaR4eDc.(]ES</@JT(AVf5_^DF~TQ0Y2CRWQ~QBB4Z<ATOJDG<@~`31*B(3F;c:U58e`G.6KF0DbTEF>QZL2V(T_-' +
    '<gUUT@N.1*PR*Q0aZ@~9d>M?^F(PMI>B[,DeC;452S5=Kg_*0R:]g35?LQ)JLQ-a]T(7Y1V0Je>28(W(E/N]ZG?::ePI/?7V+]RDI?I`BEB6L7VG' +
    '~*4)]N:LKTZ)=].JR9R)79HO>H*bKY=NCC<1RSQ0I.c.-QE.4N66MZaWZ^40AdA@F.Q.cZ]U5KDJ7W@6F30Ef:)S0Z(bg]5H+H8;c*+@ff./SVM`' +
    '69E]K;YY2KQUS0N0~6^`)H.X-b-P4[I0ADSB<=TPbI*a]P?aIJYWPMCI;-JBJbZaGA:JCY]>a)A/=Vbg:cUa~~-=e6S3JWI4I8_R~V8dHc>EeN29' +
    'AdD:88R*RTgca8EL6[3;4YH-1PO5/8gYRf[/?e6Y7PI5UJN5@`45Wa~5XN3>S`JLSaM8>[/NLFPJ`1NULGNHY3gXK_VF3@W?EXT6WXXA@7a:A?V9' +
    '73bBWI=eEA,^R^21-MWGa/77<)V~CS5+Y6AFCD`(;H49RU1M7@Ng=U94X_?.GY.e9@UL^-XEE^6E[3PKMZFI?I/C`fCL-WNG:>~Oe?Bf]YVUR?DN' +
    'KTdQ4LGcD~,1,PTPVK~FS1<>=V:I28,-J.2(S:R:?I16_4IH=?VIP0Z^210ULg^4CVY3*AYQ/UH(BZ/aS_4IP60D0.Q)^g^47(K?,HDDEAB=-8[.' +
    ':UK/bLC]_9fR<C0?MLP~OP66;5Ob,gVWY9]g`]a[B?89:[gQX@0)>9KO1Y*0BR,;F?W(IGBdEbHD/FO(+<d-J=,88EC`-[~0F0_G8R=,RQUgYW1)' +
    'Z3]H3bDD*L]@;T?(<a9JN1g`0b;W/UP=cLa>8g=R~V>+@-f0;fU~OJTM0+I>-~~TY@2G,P/e;)5D</~P`~CIG<7<C^7Z`BYCY57D-A8)/6U;1a<H' +
    '.]::T=XT]-S-KPWL+GGK~IeAR>fGL3SVceP^IWa;Y5O]VKS:A-gDLTB,a0GJ(Za-Lgb.-W3MJ<`>3<+eVcG,540,1+~TF;EVWgHbX(@~~]CO4eC=' +
    '(_(A3W8_7C*RU8*S,*+)HdL6;+JO,W,>P,[,4I>ME)I17<NS/IC[JXY>@S3F6=R18?2/D2<bO4cDYZM@8aO_5P-F?;[S0^FQ)>9@8Re_I)2VP`-0' +
    'b`E8R8Y8~`*D,+Q.~M->H<YL2bPKC,Na])L]Z_5X]MI=2aU04UARbKD/:]YA,1aF<>79-HBGLLF`7b^YHTZ*HNG*Q+=U5TI+~e:/cYfXW3<9V4;]' +
    'b2>b,-_CgJYR[15>`=d-JD?:0fdHJA=ODWE=a-9VWdJQ)E7d~_c=S,6O3QG;Z()_1-/AN_HB0HM][d=MEF+F`UM0AF]I@^TeCW3^]RO4/>gK9_@6' +
    'MD5.M[SS_7-87S,=[)(LMJ.;(@1,`GCX0UG6RZaV-GC)XZ6Y54_F<9XMSDA)fg<~S6)UCIO`_ZZ=G:,B<46R,I^47/>-NCWFdHD/DHg,/Nd*a9@O' +
    'AHDDYLKJWcNPc.B18XK?6TfH0N3,g,J,34^4;483a~JPSW9))D;~8;W?~U`G1[-=+R27M1CNe[cDD[b-BYV>F,-A]XgFf`TfIb7U^-a5(-2LD]<2' +
    '7d>);RL3S:~E=U)8,7,RdPPNc^.I.1[eZX(((b3[=CB<,?Y:Jd.3cgKE<<:[D(FG:DQT]-_+E:>N4TUg;f*8`A8bb3^1D9.;U():J=EcXG~fY[La' +
    'MLGfI/M_e/VX2cQL3f7@R70RQc~~W1f+)0:66Q,9^^>ES<~4;Kg]J~fU:AZ,UIcPgLZ_^6YJVcbW]+,GSH~gPU2`~G4G;IR+P:WN>=S)R54^?FaZ' +
    '8^f^@W35N(5XE_cY/X09OZ-,JXXeA0EdIcVC=GT=..+T4?Zg`6g3fSWD,BV,gHD0~Jb5SQZ7<+DOWD/4c<4GUeE]7MVFNN:Zd]Q;d,[f;C=*,6R,' +
    '~91^WfYg7-e1d*JJe-RZGFI6BBdbTdC7g5..<1C<~5Pg1C^*^=5UePLR2QeZ3Ae(+gZ04T1+~E/bD50W`AA?9J]NG`M^BIPG]Q1M/7bg<:>F;Hb-' +
    'P)^@3@TDSg=Nd_@O<+Xa1PBeQ(>6^W<BX6RP1g-fB^MJ^.,/+GPZUY>L,^^*8-^8N5*?KIF3,cWNT(]/=E@G,Ce:R<:;1R]@5]E8,fD_4G=TY>*3' +
    'O?-7SQMW(Y^0+~gW*RcRb=e>@CDRI+`ab)@2UD~EV-20~V9`3UL`P5Lc>;]dAKLW4:7YOIEWCO6C7N>/=~,/gLDf0N1~Q5TJ>[Db2d;8J+bJaLJH' +
    'M.M*A`87[T.F*TE4@@R3@Ve:c<SIEdPHTb8QW>`8;7D>Z7K(;.+Lg:cH:+?/NQ[[V2AP.ce/5NQV=cJZeg)<@>.92^6S8Og_;.?2<(:aR@3X9)?.' +
    '0?IPI.~?b7<4ZNOQW]B8`QZ4)+^g-H/)XV]N+,^>4*aU0*4ST4T,=>[gS?e-N13H;>GFHd(BV2Q0f<SFe9Y~6X.*>:_.(==0]BG+-ZFD3635:G5_' +
    '2SO6_9fH=F9J<?4[^;8=ELDIIN+:U+L<[HZW8Q0Cf98+a0`H(<<H..E@9@(7=FLPge~Ec+We0=2eVI=71/=)HUHH(93)^Y?C0DCC]-WD?I=_*40P' +
    'KQTPY@Q<:.@IYDe=c:G[@PSXPRMU4+M;?Ne`Y2S1VBJ;S>Lg2N/W^QYcQ([`W9IMc,F^767;4+^]1T)bIR->GWC<54><2I0*4?A^~YC.G8Jac[+J' +
    'W3~4I[,,2MZV3:DVa=+(G)B?*AY9(7?d:eb.;E/fGSc0UNZcS^K9-gG`G*cb32UQ,J82=BBEIO=WDX[KWI5E@O,=>9,KdRHcfe2*SP2;Y>D53ffP' +
    'c,LY7ReY4E^*9(NC@7LQQgNXF7e>VdZI/8Y`.d)9_.(9TY3V(UJ*7Q,a_MR~4)b*c(=6?=;d~^;/`;d3WNH+-_Y6PPVd]5Q70Y;Z<_eY=7V*cEPP' +
    '.B]ZX?5H7CENB6B;_^WfPF^K,K)O<P415?T3=A??/_~0,;`:~+~0(AU:[cK+^dDD1Y>L-Agd*I`~=ZQeL_YJ_^fGA]..`RE1GKb;YJeT~*.H-ZN:' +
    'A/3):C)],Uf[SQ;)G:3@Ec)R27_=444[[NI)N8<N4(e(dX?:LCW5R.KZX(KTDO(ME?@L+U3B,WDIWMYA8,F0--)IbX3N0966ZGaP)Ac`+U^HaIM:' +
    '3=;]9Bd714_e6[0J_3ROgV>)[),TAK]S~IXY(<<cX9a>6c=2/0NZdg03WKU_NM1;_R/-]T`gNN;ZVO)/)4JQICU2N2d_VMY;V@BD?X*:M9<,Ve,,' +
    'c?S3F)d.Af*6AFf(/+Z]Wg?f.]7XH;~-1a29M/+-LF4ceH5DY^<L7XEZOB)[2U.-(d=F.e4M*W9Y4B4_<_5`G7V,+<:_7(b1:1K=,cR<M;e3KMN.' +
    'Gf4AeK<7G=C`U5ID;KG5=gS=M=`Xe-[IUX-0E/]I6VEgG*APV-K`G@^U_/+1/?e`1CAaNSMdTN@<gR6NFF37C:W]<4,WN^3J:ZRdZPA6KN^EG77]' +
    'WUX.QcWVPDZc.<-U1N6d:M~_@ed4~NZ61e)]*HI[8Yb_~CL7U]LH*L@LM.dfQBI5d-I]c@bTVHX9O*:c6deY;F41:~XCS5T_MVfT<VN<8[G(:)9D' +
    ',g`KVHWE;2OUcaD:~GDgTLUg3)-)67*O@?XfLg<b[Rb]XV0gdg8P`R]9]>-,*b548WM>a,0TJB_ST3aZGH^WBVT[D2.I9VR@-_(26f1gG,?]d8@`' +
    ':23P*JXP=;K*[S2R23GL6U).75;C-e0^>1Y*K5g;UMLaIeT,d*W*S7XK(P@Z~40b,DaS?3*cD~a[9<~U[Na_EMS@_)4a9)OPX~A]5;<94+_W98K2' +
    ';IRfOZ31.)A]+FFLc:,>B91^2OY7f31T)1~[P,g`9W3g`(TU`^B_CWP+[(B2)I]VGDK(>N]FL<J1[*Y@84I5K^R6LS^d1J;*f)EeC(1LgZ=]Pf3Y' +
    '*~=70XG2-/WG~1WCS/]-?C.~<gL4V--(J3/I[~E0_(<:`<V0_^2KUY?^~4??SX~1`;D39ID70@R(@J3`;IMbdWS:+-Y9a@L+E9^8WC/-Xe@BXKcJ' +
    'ED4;WJTc<7B<=ED,9M[CI>ePBNbQ__EI0g3c36.E1,[AJ92~*geBH9g1PE`g3=YTO__fe9L(0SBK^`?ga^^LVSHEC.]6KI9~-CD2EAHB6K26(E(~' +
    'bbHFAEIF1RFS-04S^~gH>^BMV/J/~?VJ.NT^J<RHMA,Be980gY06,-5b3[=N3V^Kc0HQ7<N8L(<?Kg*>.bFfaS+*Z(KLYY*CWL4fG0Te*FC(d^<E' +
    '1J(`0F@::bR99NI-98^~=T^YZW):BS?<dfb0X8a>,60J)_6>[Ic6-e,1NYfY[JYfZ6*@EE3=4b/4JQ]f?`3O57E/QDZH.0f[T[E7B48=8K:N=GK<' +
    '<MW9@M2~J`?0=faX(b`HIBSI,6-<0~,-U_V(^6I?^BK>J2]a-W./7L*];=-eRB8f4UY99@g,CAS<dKS^ILFgXT^1)/ZA)H.[J~J+WIR8.KO2-+>;' +
    'P>G`1QH9~_;(g)MNCP7-)0?fD6~JC1F1_BefC6UfNOCYdO:>.MS@Z<DODaZ8-aY.Z0aLO_:.IW46D(`^*WDR/FCaPFf]CdTS]b:^ATJY9LL~JAQ_' +
    '-~gS*GMCS+WS[;BE1YBXY;RN)bFb1?YefdJ,1,J=104gQ+H@QSE.bPC96/~@I,3_*D2))SfKcWA^U0K=KGaPUMGIZ-Qda,M_(7*BdIZAH]2@O,0e' +
    '>?F0*V)_8NL`.5RKdd~6/M[bSaU`VDfbMG~(+G=e8ZO[B1d:6L8gI@R6*;f)Y.Rf2.WWBG38@K2:+bd1G^HKA*5Bc0GWS>-.B/)=<bAXD8=Q3V<K' +
    'E@<GWIRD=4J1+/.P(]4(8GWP^^Sa9=*C1HNC-fHgAgW=/+7/@g?6L[442T?]>HD4/</M1ZbJFK>^6(a<?PTg;C>I6//6>ARU[.;35LPG(-bBT+=_' +
    'K].-C:PEO77F_,,O)d`52((D8O>JHH^ZfLUff:+Je7[cV1b3_?8-RS8EWP;IfP7MXe*B@^6cB3FG3Md,e(0aLF4W6CA5,aY+6;@L[AJY+~4?Fgb`' +
    'I?_?(,06<,HMUU`WX)QH^e2EV>C(]24FP7)11:XI;+M5e/3B/*;?;ZHG9dVNI<IJ>K:ccP`@3U7Z8*M2*EaMMPL70_40A7/J*QJ91f:->)?B`MRa' +
    '>O1LbbGgG`0B1e:~:3cP<BU_2e2GBM8fU2?-:`KUaR~e+BYQ5g9,YJ2.CVeQeWN+I.5*4+Xe0HD4X+F*NYNdZ/eY4Y7=)U>4QUCN4:+?-34KZVYV' +
    'UEE1ee`PCHW^-Af.ILf.Z9>)R5H_M)HPAFF^1,(W3^@@_S~-8[F65B;AB[56X;,W~SYd<d<M1E^gBUKYOJ.L`I<N);V;STOUF]E8S+^IFCQ[P[0U' +
    'a^.NM18T,P:,JL_^6~J;)H_<BIEGJS>CFPabEGH1[aQ152G9[W,:^H.GFO^2aDc/cZ-Za7UJUQ;FPKC+aX<L-<=^eF8(T0@[^D+cY(.^6a3/[7<(' +
    'N-YC=AY,+=P3MH:VU2Y)]4(*BAD7:g.61f@DDM@E(-L9f7f5`SX*ec,_FXA+MQaM5~Y^~Y8*aQ`gB[)<QEfEe.8<YWZA7>.A?0Wc=PR/4FM[?(G_' +
    'Sa.)6XM3Yg.:,MTY]=SI`AGORZM`BBZC^2WTH~?FH8_FC3>@4cRe965(B(21.)PN-T/MEeT0YLIP;PWD4?6*+I[`0P`e57-2+f,1_c3O5?-XB^F?' +
    '>:]>L0<QGR?TEPJQ8G0;DKCQ*;2@J-AM/c1^cAOX>G<+Nb,R>U@XX(]OV)JFc4a9S@b.eaBa:)f9+L[C<,1CAf/[QW+VR`4D-Gb4E1Q49FUMXE9a' +
    '1=EVKS7]V:Lg_d,:*SV1W`6U,7UMe,]F;Ga)C*d@9[;gI98>28PE.=O^H~C06X*BgY7f1eE`4ZTgDGK[ANQH.Ub@Q49H?/A-N@NJ7FfGE(]Q9B@0' +
    '-B+>CY>VVFUA9/A<d-d9)B=+K^GE]MF=e:Q3E4T5Qg<`~53BA)1b=VBSc[>.fWK[*(2XX~)g2Zaf9GB`F:~.H9B?;SUD3X6D6_;IT@*MaZ@bM2MA' +
    'M:bCb:g_/+~@@6`MJVG/@6SA^YUB7.F=QLANcUFf]ZRD7EH<:b/T*7aJFNW`XIE^4aE1@CDUf1MPC2_PV))^SO3c(^JJWVPO.NYe(55~~FE6LKM>' +
    'OP@SPYNG(U_DBT+4b=7Q.NeSePHDYa0aBQ~;M/PID6+gO.IA@:PAWZUADS7=Sc_[,Tbc.P=a@/D0+P^));?<E`X;KKO:Ff=XN-A6W_9JH)LQ8<8A' +
    'Hdc_PE(4*4OAY3@eLdefGX/*6fC>Y+K+FLES<?.>JHR]DI78Y(Q^([WI,gYY2G2</6EU7cKg)T2(FE[VTg8^f>AU?]6I7.(L]/ea@'
})
